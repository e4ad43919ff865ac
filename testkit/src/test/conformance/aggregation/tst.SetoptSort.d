/*
 * aggregations.md 5: setopt of an aggregation option counts at the end
 */
BEGIN
{
	@["b"] = sum(1);
	@["a"] = sum(2);
	setopt("aggsortkey");
	exit(0);
}
