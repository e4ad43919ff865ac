/*
 * actions.md 1: tracemem of a string
 */
BEGIN
{
	tracemem("x", 1);
}
