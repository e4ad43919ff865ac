/*
 * @options: -q -xamin=Stable/Stable/Common
 */
BEGIN
{
	printf("%d %d\n", curcpu->cpu_id == cpu, SIGKILL);
	exit(0);
}
