/*
 * memref( ) with a length that is none.
 *
 * @line: 9
 * @stderr: memref( ) argument #
 */
BEGIN
{
	printm(4, memref((void *)0, "a"));
}
