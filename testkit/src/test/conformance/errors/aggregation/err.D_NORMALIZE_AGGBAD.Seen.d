/*
 * Normalised is what is assigned somewhere.
 *
 * @line: 8
 */
BEGIN
{
	normalize(@a[1], 2);
}
