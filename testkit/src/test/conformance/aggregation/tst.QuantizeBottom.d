/*
 * aggregations.md 2.1: the first bucket ends at -2^62
 */
BEGIN
{
	@ = quantize(-9223372036854775807LL - 1);
	@ = quantize(-4611686018427387904LL);
	@ = quantize(-4611686018427387903LL);
	exit(0);
}
