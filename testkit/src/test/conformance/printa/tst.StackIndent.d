/*
 * printf.md 4: %k keeps the leading newline; nothing follows without frames
 */
BEGIN
{
	@["x"] = count();
	exit(0);
}

END
{
	printa("%s%@d\n", @);
}
