/*
 * aggregations.md 3.3: utf8 with aggzoom
 *
 * @options: -q -xencoding=utf8 -xaggzoom
 */
BEGIN
{
	@ = lquantize(1, 0, 10, 5, 3);
	@ = lquantize(6, 0, 10, 5, 4);
	exit(0);
}
