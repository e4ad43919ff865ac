/*
 * actions.md 1: trace takes one
 */
BEGIN
{
	trace(1, 2);
}
