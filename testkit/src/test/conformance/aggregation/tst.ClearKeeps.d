/*
 * aggregations.md 5: clear keeps the keys, with zeros
 */
BEGIN
{
	@c["a"] = count();
	@c["b"] = count();
	@s["a"] = sum(5);
	@q["a"] = quantize(5);
	clear(@c);
	clear(@s);
	clear(@q);
	exit(0);
}
