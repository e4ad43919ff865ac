/*
 * else needs an if.
 *
 * @line: 10
 * @stderr: syntax error near "else"
 */
BEGIN
{
	trace(1);
	else trace(2);
}
