/*
 * A floating-point number is none.
 *
 * @line: 10
 */
double d;

BEGIN
{
	trace(stringof d);
}
