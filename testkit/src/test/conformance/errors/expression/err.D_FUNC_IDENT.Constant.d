/*
 * What is called has a name.
 *
 * @line: 8
 */
BEGIN
{
	trace(5(1));
}
