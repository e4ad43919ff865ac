/*
 * printa( ) is told what.
 *
 * @line: 8
 */
BEGIN
{
	printa();
}
