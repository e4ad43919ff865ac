/*
 * A pointer is no integer without a cast.
 *
 * @line: 12
 * @stderr: cast the pointer: (int)
 */
int *p;
int x;

BEGIN
{
	x = p;
}
