/*
 * clear( ) is told what.
 *
 * @line: 8
 */
BEGIN
{
	clear();
}
