/*
 * A suffix has its u first.
 *
 * @line: 8
 */
BEGIN
{
	trace(1lu);
}
