/* Constants of psinfo_t and lwpsinfo_t (providers.md 9). */
BEGIN
{
	printf("%d %d %d %d %d %d %d\n", SSLEEP, SRUN, SZOMB, SSTOP, SIDL, SONPROC, SWAIT);
	printf("%d %d\n", PR_MODEL_ILP32, PR_MODEL_LP64);
	printf("%x %x %x %x\n", PR_STOPPED, PR_ISTOP, PR_DSTOP, PR_IDLE);
	exit(0);
}
