/*
 * aggregations.md 4: aggsortkey: keys before values
 *
 * @options: -q -xaggsortkey
 */
BEGIN
{
	@["b"] = sum(1);
	@["a"] = sum(2);
	@["c"] = sum(0);
	exit(0);
}
