/*
 * A macro variable that does not exist.
 *
 * @line: 6
 */
pid$nosuch:::entry
{
	trace(1);
}
