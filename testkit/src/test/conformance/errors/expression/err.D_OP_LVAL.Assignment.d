/*
 * So is what an assignment gives.
 *
 * @line: 10
 */
int x;

BEGIN
{
	(x = 1) = 2;
}
