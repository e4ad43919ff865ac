/*
 * Not even a sign.
 *
 * @line: 10
 */
double d;

BEGIN
{
	trace(-d);
}
