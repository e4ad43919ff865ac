/*
 * A string has none.
 *
 * @line: 6
 */
unsigned string s;
BEGIN { trace(1); }
