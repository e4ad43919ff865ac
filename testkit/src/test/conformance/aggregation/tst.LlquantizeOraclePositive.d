/*
 * variants.md 3: compat=oracle: rows of positive values are identical
 *
 * @options: -q -xcompat=oracle
 */
BEGIN
{
	@ = llquantize(5, 10, 0, 3, 10);
	@ = llquantize(55, 10, 0, 3, 10);
	exit(0);
}
