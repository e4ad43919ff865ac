/*
 * -x libdir is -L.
 *
 * @options: -q -xlibdir=src/test/libraries/ordered
 */
BEGIN
{
	printf("%d %d\n", first, SIGKILL);
	exit(0);
}
