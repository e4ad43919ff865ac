/*
 * Stacks neither.
 *
 * @line: 9
 */
BEGIN
{
	commit(1);
	ustack();
}
