/*
 * print( ) has none to print; printa( ) has.
 *
 * @line: 10
 * @stderr: printa
 */
BEGIN
{
	@a = count();
	print(@a);
}
