/*
 * A key has none either.
 *
 * @line: 6
 */
int x[self int];
BEGIN { trace(1); }
