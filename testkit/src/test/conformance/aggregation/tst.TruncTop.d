/*
 * aggregations.md 5: trunc(@, n) keeps the n greatest; of ties the greater keys
 */
BEGIN
{
	@["a"] = sum(1);
	@["b"] = sum(2);
	@["c"] = sum(2);
	@["d"] = sum(2);
	@["e"] = sum(3);
	trunc(@, 3);
	exit(0);
}
