/*
 * Normalised.
 *
 * @line: 8
 */
BEGIN
{
	normalize(@a, 2);
}
