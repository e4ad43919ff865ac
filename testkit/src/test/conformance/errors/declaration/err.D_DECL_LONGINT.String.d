/*
 * A string is not.
 *
 * @line: 6
 */
long string s;
BEGIN { trace(1); }
