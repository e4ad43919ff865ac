/*
 * A size is not negative.
 *
 * @line: 8
 */
BEGIN
{
	ustack(5, -1);
}
