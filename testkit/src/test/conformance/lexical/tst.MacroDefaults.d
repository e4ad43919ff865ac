/*
 * With option defaultargs what was not given is 0 and "".
 *
 * @options: -q -xdefaultargs
 */
BEGIN
{
	printf("%d [%s]\n", $1 + 1, $$2);
	printf("%d\n", $3 == 0);
	exit(0);
}
