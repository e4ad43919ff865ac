/*
 * actions.md 2: ftruncate takes nothing
 */
BEGIN
{
	ftruncate(1);
}
