/*
 * printf.md 1.1: %Y of a key
 */
BEGIN
{
	@[(uint64_t)123787200000000000] = count();
	exit(0);
}

END
{
	printa("%Y %@d\n", @);
}
