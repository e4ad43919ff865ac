/*
 * raise( ) with an argument of the wrong type.
 *
 * @line: 9
 * @stderr: raise( ) argument #
 */
BEGIN
{
	raise("a");
}
