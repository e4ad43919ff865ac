/*
 * syslibdir takes the place of the system library: its names are free.
 *
 * @options: -q -xsyslibdir=src/test/libraries/ordered
 */
int SIGKILL;

BEGIN
{
	printf("%d %d\n", first, SIGKILL);
	exit(0);
}
