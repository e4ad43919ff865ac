/*
 * An array declared again with other keys.
 *
 * @line: 7
 */
int x[int];
int x[string];
BEGIN { trace(1); }
