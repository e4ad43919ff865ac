/*
 * printf.md 1: * takes a key
 */
BEGIN
{
	@[6, 42] = count();
	exit(0);
}

END
{
	printa("[%*d] %@d\n", @);
}
