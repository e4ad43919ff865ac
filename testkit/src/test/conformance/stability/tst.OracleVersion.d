/*
 * @options: -q -xversion=2.0.1
 */
BEGIN
{
	printf("%s %d\n", toupper("a"), cpu >= 0);
	exit(0);
}
