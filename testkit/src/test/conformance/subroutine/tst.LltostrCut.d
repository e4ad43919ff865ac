/*
 * @options: -q -xstrsize=8
 */
BEGIN
{
	printf("%s %d\n", lltostr(1234567890), strlen(lltostr(1234567890)));
	exit(0);
}
