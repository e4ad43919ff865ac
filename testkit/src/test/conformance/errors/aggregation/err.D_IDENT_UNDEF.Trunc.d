/*
 * Truncated.
 *
 * @line: 8
 */
BEGIN
{
	trunc(@a);
}
