/*
 * An aggregation.
 *
 * @line: 8
 */
BEGIN
{
	normalize(1, 2);
}
