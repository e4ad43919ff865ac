/*
 * One speculation a clause.
 *
 * @line: 9
 */
BEGIN
{
	speculate(1);
	speculate(2);
}
