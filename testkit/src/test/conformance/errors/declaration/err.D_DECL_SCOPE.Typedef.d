/*
 * Nor a type.
 *
 * @line: 6
 */
typedef int a`b_t;
BEGIN { trace(1); }
