/*
 * actions.md 1: stack(0)
 */
int x;

BEGIN
{
	stack(0);
}
