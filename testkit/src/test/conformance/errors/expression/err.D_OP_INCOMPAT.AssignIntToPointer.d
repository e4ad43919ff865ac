/*
 * Only a literal 0 becomes a pointer without a cast.
 *
 * @line: 11
 * @stderr: cast the integer: (int *)
 */
int *p;

BEGIN
{
	p = 1;
}
