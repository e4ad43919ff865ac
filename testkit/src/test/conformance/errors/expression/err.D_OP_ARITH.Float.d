/*
 * There is no arithmetic on floating-point numbers.
 *
 * @line: 10
 */
double d;

BEGIN
{
	trace(d * 2);
}
