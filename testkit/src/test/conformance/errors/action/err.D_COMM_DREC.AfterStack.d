/*
 * Whatever it is.
 *
 * @line: 9
 */
BEGIN
{
	stack();
	commit(1);
}
