/*
 * aggregations.md 1: sum adds 64 bits and wraps
 */
BEGIN
{
	@ = sum(9223372036854775807LL);
	@ = sum(1);
	exit(0);
}
