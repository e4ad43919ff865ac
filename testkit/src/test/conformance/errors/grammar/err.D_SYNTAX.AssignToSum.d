/*
 * The left side of an assignment is a unary expression.
 *
 * @line: 10
 * @stderr: syntax error near "="
 */
BEGIN
{
	x = 1;
	x + 1 = 2;
}
