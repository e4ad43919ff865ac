/*
 * A key is no stack.
 *
 * @line: 6
 */
int x[stack];
BEGIN { trace(1); }
