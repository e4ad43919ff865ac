/*
 * Truncated is what is assigned somewhere.
 *
 * @line: 8
 */
BEGIN
{
	trunc(@a[1], 1);
}
