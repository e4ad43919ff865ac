/*
 * The same for thread-local variables.
 *
 * @line: 8
 */
BEGIN
{
	self int x;
}
