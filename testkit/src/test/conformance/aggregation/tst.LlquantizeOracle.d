/*
 * variants.md 3: compat=oracle: negative values have mirrored buckets
 *
 * @options: -q -xcompat=oracle
 */
BEGIN
{
	@ = llquantize(0, 2, 0, 3, 2);
	@ = llquantize(-1, 2, 0, 3, 2);
	@ = llquantize(-7, 2, 0, 3, 2);
	@ = llquantize(-8, 2, 0, 3, 2);
	@ = llquantize(-16, 2, 0, 3, 2);
	@ = llquantize(16, 2, 0, 3, 2);
	@ = llquantize(5, 2, 0, 3, 2);
	@ = llquantize(-9223372036854775807LL - 1, 2, 0, 3, 2);
	exit(0);
}
