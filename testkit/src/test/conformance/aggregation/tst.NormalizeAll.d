/*
 * aggregations.md 5: normalize divides count sum min max avg
 */
BEGIN
{
	@c = count();
	@c = count();
	@c = count();
	@s = sum(-9);
	@i = min(10);
	@x = max(10);
	@a = avg(100);
	@a = avg(50);
	normalize(@c, 2);
	normalize(@s, 2);
	normalize(@i, 3);
	normalize(@x, 4);
	normalize(@a, 10);
	exit(0);
}
