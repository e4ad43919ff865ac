/*
 * An aggregating function stands behind an aggregation.
 *
 * @line: 8
 */
BEGIN
{
	sum(1);
}
