/*
 * A depth is positive.
 *
 * @line: 8
 */
BEGIN
{
	ustack(0);
}
