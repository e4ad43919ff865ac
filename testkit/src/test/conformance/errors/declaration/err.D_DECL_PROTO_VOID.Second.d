/*
 * void stands alone.
 *
 * @line: 6
 */
int x[int, void];
BEGIN { trace(1); }
