/*
 * Nothing has no size.
 *
 * @line: 8
 */
BEGIN
{
	trace(sizeof ((void)1));
}
