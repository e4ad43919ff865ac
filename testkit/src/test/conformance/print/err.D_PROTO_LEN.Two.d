/*
 * actions.md 1: print takes one
 */
BEGIN
{
	print(1, 2);
}
