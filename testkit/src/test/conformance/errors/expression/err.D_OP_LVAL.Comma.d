/*
 * What a comma gives is a value.
 *
 * @line: 10
 */
int x;

BEGIN
{
	(pid, x) = 2;
}
