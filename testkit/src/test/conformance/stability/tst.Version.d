/*
 * @options: -q -xversion=1.5
 */
/* stddev came with 1.6, cpu with 1.6.3, print with 1.9: the names are free (variables.md 5). */
BEGIN
{
	cpu = 77;
	print = 78;
	stddev = 79;
	printf("%d %d %d\n", cpu, print, stddev);
	exit(0);
}
