/*
 * xlate's operand stands in parentheses.
 *
 * @line: 9
 */
BEGIN
{
	x = 1;
	y = xlate <int> x;
}
