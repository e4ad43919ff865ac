/*
 * printm( ) with one argument.
 *
 * @line: 8
 */
BEGIN
{
	printm(4);
}
