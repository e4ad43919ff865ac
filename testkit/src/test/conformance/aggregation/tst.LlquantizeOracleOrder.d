/*
 * variants.md 3: compat=oracle: sorted by the sum of bucket times count
 *
 * @options: -q -xcompat=oracle
 */
BEGIN
{
	@[1] = llquantize(5, 10, 0, 3, 10);
	@[2] = llquantize(-5, 10, 0, 3, 10);
	@[3] = llquantize(0, 10, 0, 3, 10);
	@[4] = llquantize(-50000, 10, 0, 3, 10);
	exit(0);
}
