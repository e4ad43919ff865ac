/*
 * A function that nobody knows, as a statement.
 *
 * @line: 9
 * @stderr: nosuch
 */
BEGIN
{
	nosuch(1);
}
