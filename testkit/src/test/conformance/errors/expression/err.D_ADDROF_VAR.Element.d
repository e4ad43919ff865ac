/*
 * Elements of associative arrays neither.
 *
 * @line: 9
 */
BEGIN
{
	x[1] = 2;
	trace(&x[1]);
}
