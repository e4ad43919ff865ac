/*
 * Registers of the process are known in every probe that fires in one, BEGIN too.
 *
 * @engines: bpf
 */
BEGIN
{
	printf("%d %d\n", uregs[R_SP] > 4096, uregs[R_PC] > 4096);
	exit(0);
}
