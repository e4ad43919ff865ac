/*
 * Nor is nothing.
 *
 * @line: 7
 */
BEGIN
/(void)1/
{
	trace(1);
}
