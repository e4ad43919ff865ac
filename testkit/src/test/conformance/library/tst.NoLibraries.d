/*
 * With nolibs the library's names are free.
 *
 * @options: -q -xnolibs
 */
int SIGKILL;

BEGIN
{
	SIGKILL = 3;
	curcpu = 4;
	printf("%d %d\n", SIGKILL, curcpu);
	exit(0);
}
