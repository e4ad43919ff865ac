/*
 * aggregations.md 1: min and max compare signed
 */
BEGIN
{
	@a = min(5);
	@a = min(-3);
	@a = min(4);
	@b = max(5);
	@b = max(-3);
	@b = max(9);
	exit(0);
}
