/*
 * aggregations.md 3.3: aggzoom: the longest bar has 95 % of the width
 *
 * @options: -q -xaggzoom
 */
BEGIN
{
	@ = quantize(1, 3);
	@ = quantize(2, 10);
	@ = quantize(4, 7);
	exit(0);
}
