/*
 * actions.md 1: stack(1, 2)
 */
int x;

BEGIN
{
	stack(1, 2);
}
