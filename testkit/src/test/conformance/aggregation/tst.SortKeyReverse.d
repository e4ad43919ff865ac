/*
 * aggregations.md 4: aggsortkey with aggsortrev
 *
 * @options: -q -xaggsortkey -xaggsortrev
 */
BEGIN
{
	@["b"] = sum(1);
	@["a"] = sum(2);
	@["c"] = sum(0);
	exit(0);
}
