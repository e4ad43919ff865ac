/*
 * aggregations.md 3.3: labels wider than 16 push the row
 */
BEGIN
{
	@ = quantize(1152921504606846976LL);
	exit(0);
}
