/*
 * variants.md 3: %@d of a negative average is signed
 */
BEGIN
{
	@a = avg(-5);
	@a = avg(-6);
	exit(0);
}

END
{
	printa("%@d\n", @a);
}
