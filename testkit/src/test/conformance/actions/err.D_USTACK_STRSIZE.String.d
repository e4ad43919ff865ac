/*
 * actions.md 1: ustack(1, -1)
 */
int x;

BEGIN
{
	ustack(1, -1);
}
