/*
 * @line: 6
 */
BEGIN
{
	trace(strlen(5));
}
