/*
 * A single dot is no file.
 *
 * @line: 8
 */
BEGIN
{
	freopen(".");
}
