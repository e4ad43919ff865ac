/*
 * printf.md 1: a format without conversions prints itself
 */
BEGIN
{
	printf("plain\n");
	printf("tab\tbell\abackslash\\quote\"\n");
	exit(0);
}
