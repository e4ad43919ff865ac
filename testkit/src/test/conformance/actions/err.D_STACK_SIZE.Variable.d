/*
 * actions.md 1: stack(x)
 */
int x;

BEGIN
{
	stack(x);
}
