/*
 * The value has to be an integer as well.
 *
 * @line: 10
 */
int x;

BEGIN
{
	x |= "a";
}
