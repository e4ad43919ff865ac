/*
 * A commit comes before anything is recorded.
 *
 * @line: 9
 */
BEGIN
{
	trace(1);
	commit(1);
}
