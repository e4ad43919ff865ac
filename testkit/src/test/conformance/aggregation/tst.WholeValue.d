/*
 * aggregations.md 1: the whole 64-bit value counts, not narrowed to its type
 */
BEGIN
{
	x = 1 << 33;
	@ = sum(1 << 33);
	exit(0);
}
