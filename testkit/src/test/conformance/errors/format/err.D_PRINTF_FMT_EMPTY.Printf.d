/*
 * A format says something.
 *
 * @line: 8
 */
BEGIN
{
	printf("");
}
