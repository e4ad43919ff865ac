/*
 * @options: -q -xversion=1.2
 */
/* ustackdepth and the functions of 1.1 and 1.2 are there. */
BEGIN
{
	printf("%s %d\n", strstr("abcde", "cd"), index("abc", "c"));
	exit(0);
}
