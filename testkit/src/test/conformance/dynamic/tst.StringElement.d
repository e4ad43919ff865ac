/*
 * @options: -q -xstrsize=64 -xdynvarsize=140
 * @stderr: dtrace: 1 dynamic variable drop
 */
/* Strings are dynamic variables as well, of strsize each. */
BEGIN
{
	a[1] = "one";
	a[2] = "two";
	printf("%s\n", a[1]);
	a[1] = NULL;
	a[2] = "zwei";
	printf("%s\n", a[2]);
	exit(0);
}
