/*
 * A variable declared again with another type.
 *
 * @line: 8
 * @stderr: x
 */
int x;
string x;
BEGIN { trace(1); }
