/*
 * ?: gives a value.
 *
 * @line: 11
 */
int x;
int y;

BEGIN
{
	(1 ? x : y) = 2;
}
