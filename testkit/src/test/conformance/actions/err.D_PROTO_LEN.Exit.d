/*
 * actions.md 2: exit takes one argument
 */
BEGIN
{
	exit();
}
