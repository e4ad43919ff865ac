/*
 * The same for thread-local variables.
 *
 * @line: 10
 * @stderr: syntax error near "int"
 * @stderr: hint: variables are declared outside
 */
BEGIN
{
	self int x;
}
