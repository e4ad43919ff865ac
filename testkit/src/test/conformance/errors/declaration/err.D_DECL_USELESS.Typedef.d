/*
 * A type without a name.
 *
 * @line: 6
 */
typedef int;
BEGIN { trace(1); }
