/*
 * aggregations.md 3.3: aggzoom of lquantize
 *
 * @options: -q -xaggzoom
 */
BEGIN
{
	@ = lquantize(1, 0, 10, 5, 3);
	@ = lquantize(6, 0, 10, 5, 4);
	@ = lquantize(60, 0, 10, 5, -4);
	exit(0);
}
