/*
 * Nothing is recorded after a commit.
 *
 * @line: 9
 */
BEGIN
{
	commit(1);
	trace(1);
}
