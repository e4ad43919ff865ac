/*
 * @line: 6
 */
BEGIN
{
	trace(sizeof (void));
}
