/*
 * An enumeration has an enumerator.
 *
 * @line: 6
 */
enum colour { };
BEGIN { trace(1); }
