/*
 * A parameter has no class.
 *
 * @line: 6
 */
int (*f)(static int);
BEGIN { trace(1); }
