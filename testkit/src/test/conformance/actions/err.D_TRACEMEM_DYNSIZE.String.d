/*
 * actions.md 1: the dynamic size is a scalar
 */
BEGIN
{
	tracemem(1, 1, "x");
}
