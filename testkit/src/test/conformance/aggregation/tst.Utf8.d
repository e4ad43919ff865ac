/*
 * aggregations.md 3.3: encoding=utf8: blocks with eighths
 *
 * @options: -q -xencoding=utf8
 */
BEGIN
{
	@ = quantize(1, 3);
	@ = quantize(2, 10);
	@ = quantize(4, 7);
	@ = quantize(8, 1);
	exit(0);
}
