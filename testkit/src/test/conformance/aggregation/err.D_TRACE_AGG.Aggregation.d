/*
 * aggregations.md 1: trace of an aggregation
 */
BEGIN { @a = count(); }
BEGIN
{
	trace(@a);
}
