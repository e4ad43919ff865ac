/*
 * An enumerator is a constant.
 *
 * @line: 10
 */
enum colour { RED };

BEGIN
{
	RED = 1;
}
