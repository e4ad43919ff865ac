/*
 * A line that begins with #! is skipped, wherever it is.
 */
#!/usr/sbin/dtrace -qs
BEGIN
{
#! anything at all ( { "
	printf("here\n");
	exit(0);
}
