/*
 * actions.md 1: the size is a constant
 */
int x;
BEGIN
{
	tracemem(1, x);
}
