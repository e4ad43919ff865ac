/*
 * But an aggregation.
 *
 * @line: 8
 */
BEGIN
{
	denormalize(1);
}
