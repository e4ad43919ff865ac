/*
 * Remainders by 0 are none.
 *
 * @line: 8
 */
BEGIN
{
	trace(1 % 0);
}
