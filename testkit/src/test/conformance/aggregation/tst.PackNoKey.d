/*
 * aggregations.md 3.5: aggpack without keys has no title
 *
 * @options: -q -xaggpack -xencoding=ascii
 */
BEGIN
{
	@ = quantize(4);
	@ = quantize(8);
	exit(0);
}
