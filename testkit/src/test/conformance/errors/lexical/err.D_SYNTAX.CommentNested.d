/*
 * Comments do not nest.
 *
 * @line: 9
 */
BEGIN
{
	/* one
	/* two */
	trace(1);
}
