/*
 * Also into a speculation.
 *
 * @line: 10
 */
BEGIN
{
	speculate(1);
	trace(1);
	commit(1);
}
