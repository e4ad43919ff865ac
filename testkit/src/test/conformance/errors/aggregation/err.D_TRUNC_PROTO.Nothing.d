/*
 * trunc( ) is told what.
 *
 * @line: 8
 */
BEGIN
{
	trunc();
}
