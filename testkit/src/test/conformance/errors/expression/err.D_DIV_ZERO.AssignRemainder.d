/*
 * The assignment form: %=.
 *
 * @line: 9
 */
BEGIN
{
	x = 1;
	x %= 0;
}
