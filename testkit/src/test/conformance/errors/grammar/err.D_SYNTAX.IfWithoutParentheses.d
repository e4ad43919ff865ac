/*
 * The condition stands in parentheses.
 *
 * @line: 10
 * @stderr: syntax error near "x"
 */
BEGIN
{
	x = 1;
	if x { trace(1); }
}
