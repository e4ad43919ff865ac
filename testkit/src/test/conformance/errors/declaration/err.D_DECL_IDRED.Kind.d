/*
 * An array that was a scalar.
 *
 * @line: 7
 */
int x;
int x[int];
BEGIN { trace(1); }
