/*
 * An array's keys are as many as at first.
 *
 * @line: 9
 */
BEGIN
{
	x[1] = 1;
	x[1, 2] = 1;
}
