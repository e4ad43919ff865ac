/*
 * aggregations.md 3.3: encoding=ascii is the plain form
 *
 * @options: -q -xencoding=ascii
 */
BEGIN
{
	@ = quantize(1, 3);
	@ = quantize(2, 10);
	exit(0);
}
