/* curcpu tells of the CPU the probe fires on; processor sets are not Linux's (always 0). */
BEGIN
{
	printf("%d %d %d\n", curcpu->cpu_id == cpu, curcpu->cpu_pset, pset);
	printf("%d %d\n", curcpu->cpu_chip == chip, curcpu->cpu_lgrp == lgrp);
	x = *curcpu;
	printf("%d %d\n", x.cpu_id >= 0, x.cpu_pset);
	exit(0);
}
