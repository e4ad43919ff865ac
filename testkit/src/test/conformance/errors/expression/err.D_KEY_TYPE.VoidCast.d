/*
 * Nothing is no key of an array.
 *
 * @line: 8
 */
BEGIN
{
	x[(void)1] = 1;
}
