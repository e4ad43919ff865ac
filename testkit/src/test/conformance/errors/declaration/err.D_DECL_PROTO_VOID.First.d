/*
 * void stands alone, not first either.
 *
 * @line: 6
 */
int (*f)(void, int);
BEGIN { trace(1); }
