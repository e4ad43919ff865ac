/*
 * An array with no keys is none.
 *
 * @line: 6
 */
int x[void];
BEGIN { trace(1); }
