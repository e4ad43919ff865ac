/*
 * Also denormalised.
 *
 * @line: 8
 */
BEGIN
{
	denormalize(@a[1]);
}
