/*
 * A description has four parts.
 *
 * @line: 7
 * @stderr: verspecified
 */
a:dtrace:::BEGIN
{
	trace(1);
}
