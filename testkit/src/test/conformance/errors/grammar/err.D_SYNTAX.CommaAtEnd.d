/*
 * A comma between descriptions wants another.
 *
 * @line: 7
 */
BEGIN,
{
	trace(1);
}
