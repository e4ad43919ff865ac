/*
 * What is printed is an aggregation.
 *
 * @line: 9
 */
BEGIN
{
	x = 1;
	printa("%d", x);
}
