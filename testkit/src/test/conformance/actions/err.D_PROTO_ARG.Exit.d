/*
 * actions.md 2: exit takes an int
 */
BEGIN
{
	exit("x");
}
