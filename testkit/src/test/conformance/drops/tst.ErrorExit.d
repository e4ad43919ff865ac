/*
 * @status: 3
 * @stderr: divide-by-zero in action #1
 */
/* exit() in ERROR ends the session; no later clause of the firing runs. */
int zero;

BEGIN
{
	n = 1 / zero;
}

BEGIN
{
	printf("never\n");
}

ERROR
{
	printf("fault %d\n", arg4);
	exit(3);
}

END
{
	printf("END\n");
}
