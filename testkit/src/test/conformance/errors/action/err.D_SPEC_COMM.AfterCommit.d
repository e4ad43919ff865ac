/*
 * None after a commit.
 *
 * @line: 9
 */
BEGIN
{
	commit(1);
	speculate(2);
}
