/*
 * actions.md 1: no more than three
 */
BEGIN
{
	tracemem(1, 1, 1, 1);
}
