/*
 * A variable that holds 0 is no literal 0.
 *
 * @line: 11
 */
int *p;
int x;

BEGIN
{
	p = x;
}
