/*
 * aggregations.md 6: flags and widths of keys and values
 */
BEGIN
{
	@["a", 7] = sum(42);
	exit(0);
}

END
{
	printa("[%-5s] [%5d] [%@8d] [%-@8d] [%@08d] [%@x] [%@#x]\n", @);
}
