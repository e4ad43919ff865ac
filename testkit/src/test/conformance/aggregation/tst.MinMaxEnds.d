/*
 * aggregations.md 1: the ends of 64 bits
 */
BEGIN
{
	@a = min(9223372036854775807LL);
	@b = max(-9223372036854775807LL - 1);
	exit(0);
}
