/*
 * memref( ) with one argument.
 *
 * @line: 9
 * @stderr: memref( )
 */
BEGIN
{
	printm(4, memref(0));
}
