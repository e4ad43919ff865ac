/*
 * printf.md 1.1: %s and %S of keys
 */
BEGIN
{
	@["a\tb", "a\tb", "ab"] = count();
	exit(0);
}

END
{
	printa("[%8s] [%S] [%.1s] %@d\n", @);
}
