/*
 * actions.md 1: trace of an action
 */
BEGIN
{
	trace(stack());
}
