/*
 * variants.md 3: compat=oracle: what is below factor^low on both sides
 *
 * @options: -q -xcompat=oracle
 */
BEGIN
{
	@ = llquantize(99, 10, 2, 4, 20);
	@ = llquantize(-99, 10, 2, 4, 20);
	@ = llquantize(100, 10, 2, 4, 20);
	@ = llquantize(-100, 10, 2, 4, 20);
	@ = llquantize(-250, 10, 2, 4, 20);
	@ = llquantize(999, 10, 2, 4, 20);
	@ = llquantize(-999999, 10, 2, 4, 20);
	@ = llquantize(100000, 10, 2, 4, 20);
	exit(0);
}
