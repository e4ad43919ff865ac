/*
 * actions.md 1: print of void
 */
BEGIN
{
	print((void)1);
}
