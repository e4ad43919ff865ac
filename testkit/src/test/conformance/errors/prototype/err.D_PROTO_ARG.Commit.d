/*
 * commit( ) with an argument of the wrong type.
 *
 * @line: 9
 * @stderr: commit( ) argument #
 */
BEGIN
{
	commit("a");
}
