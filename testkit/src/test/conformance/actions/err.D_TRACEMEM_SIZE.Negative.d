/*
 * actions.md 1: the size is positive
 */
BEGIN
{
	tracemem(1, -1);
}
