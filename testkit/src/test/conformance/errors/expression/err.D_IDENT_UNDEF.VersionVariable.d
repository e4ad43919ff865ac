/*
 * What came in 1.2 is not in 1.1: a variable.
 *
 * @options: -q -xversion=1.1
 * @line: 9
 */
BEGIN
{
	trace(ucaller);
}
