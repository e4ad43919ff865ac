/*
 * An id is a 32-bit number.
 *
 * @line: 6
 */
4294967296
{
	trace(1);
}
