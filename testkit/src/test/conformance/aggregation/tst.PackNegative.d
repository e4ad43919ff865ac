/*
 * aggregations.md 3.5: negative values and wide labels
 *
 * @options: -q -xaggpack -xencoding=ascii
 */
BEGIN
{
	@ = quantize(-100000);
	@ = quantize(70000, 3);
	exit(0);
}
