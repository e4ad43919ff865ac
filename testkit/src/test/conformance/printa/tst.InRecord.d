/*
 * printf.md 2: printa stands among other data
 */
BEGIN
{
	@a["k"] = count();
	exit(0);
}

END
{
	printf("before ");
	printa("[%s %@d]", @a);
	printf(" after\n");
}
