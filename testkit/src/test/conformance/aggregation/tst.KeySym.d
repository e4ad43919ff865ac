/*
 * aggregations.md 3.4: an unknown symbol is its address in 50 columns
 */
BEGIN
{
	@[sym(16)] = count();
	@b[mod(16)] = count();
	exit(0);
}
