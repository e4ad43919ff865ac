/*
 * aggregations.md 5: the sort options do not count for trunc
 *
 * @options: -q -xaggsortrev -xaggsortkey
 */
BEGIN
{
	@["a"] = sum(1);
	@["b"] = sum(2);
	trunc(@, 1);
	exit(0);
}
