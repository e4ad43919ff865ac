/*
 * aggregations.md 3.3: blocks are for positive counts only
 *
 * @options: -q -xencoding=utf8
 */
BEGIN
{
	@ = quantize(1, -3);
	@ = quantize(2, 10);
	exit(0);
}
