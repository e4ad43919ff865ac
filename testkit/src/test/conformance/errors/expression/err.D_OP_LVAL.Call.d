/*
 * A result is none.
 *
 * @line: 8
 */
BEGIN
{
	rand() = 1;
}
