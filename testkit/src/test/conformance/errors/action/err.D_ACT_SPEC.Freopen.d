/*
 * Destructive actions are not: freopen.
 *
 * @line: 9
 */
BEGIN
{
	speculate(1);
	freopen("file");
}
