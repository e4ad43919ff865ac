/*
 * A probe id that nobody has.
 *
 * @line: 6
 */
4000000000
{
	trace(1);
}
