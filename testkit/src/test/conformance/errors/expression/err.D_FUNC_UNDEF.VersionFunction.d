/*
 * What came in 1.1 is not in 1.0: a subroutine.
 *
 * @options: -q -xversion=1.0
 * @line: 9
 */
BEGIN
{
	trace(strchr("text", 'x'));
}
