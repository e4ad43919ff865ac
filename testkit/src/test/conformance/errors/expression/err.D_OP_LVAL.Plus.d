/*
 * What a sign gives is a value.
 *
 * @line: 10
 */
int x;

BEGIN
{
	(+x) = 2;
}
