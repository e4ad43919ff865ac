/*
 * consumer.md 5: defaultargs: missing arguments are 0 and ""
 *
 * @options: -q -xdefaultargs
 */
BEGIN
{
	printf("%d [%s]\n", $1, $$2);
	exit(0);
}
