/*
 * actions.md 1: print of an aggregation
 */
BEGIN { @a = count(); }
BEGIN
{
	print(@a);
}
