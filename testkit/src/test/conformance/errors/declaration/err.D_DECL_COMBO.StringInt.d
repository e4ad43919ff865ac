/*
 * One type name: string is one.
 *
 * @line: 6
 */
string int x;
BEGIN { trace(1); }
