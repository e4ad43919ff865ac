/*
 * Floating-point numbers are not converted.
 *
 * @line: 10
 */
double d;

BEGIN
{
	trace((int)d);
}
