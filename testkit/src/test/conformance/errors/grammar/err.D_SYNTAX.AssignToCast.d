/*
 * A cast is none either.
 *
 * @line: 10
 * @stderr: syntax error near "="
 */
BEGIN
{
	x = 1;
	(int)x = 2;
}
