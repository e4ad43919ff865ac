/*
 * A name in a comparison with an enumeration that has no such tag.
 *
 * @line: 10
 */
enum colour { RED } c;

BEGIN
{
	trace(c == GREEN);
}
