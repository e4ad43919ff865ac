/*
 * printf.md 1.3: no escapes or % are processed in traced strings
 */
BEGIN
{
	printf("%s\n", "%d \\n %%");
	exit(0);
}
