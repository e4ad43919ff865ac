/*
 * An enumerator is none.
 *
 * @line: 10
 */
enum colour { RED };

BEGIN
{
	trace(RED());
}
