/*
 * Also the one without arguments.
 *
 * @line: 8
 */
BEGIN
{
	count();
}
