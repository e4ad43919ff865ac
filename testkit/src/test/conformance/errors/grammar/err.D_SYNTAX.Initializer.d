/*
 * Declarations have no initial values.
 *
 * @line: 7
 * @stderr: syntax error near "="
 */
int x = 5;
BEGIN { trace(x); }
