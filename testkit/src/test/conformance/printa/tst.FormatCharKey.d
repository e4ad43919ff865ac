/*
 * aggregations.md 6: keys by their types
 */
BEGIN
{
	@[(char)65, (short)-2, 3LL, -1] = count();
	exit(0);
}

END
{
	printa("%c %d %d %x %@d\n", @);
}
