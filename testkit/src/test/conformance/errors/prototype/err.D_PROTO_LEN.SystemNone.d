/*
 * system( ) without arguments.
 *
 * @line: 8
 */
BEGIN
{
	system();
}
