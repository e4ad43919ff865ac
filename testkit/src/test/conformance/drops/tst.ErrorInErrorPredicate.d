/*
 * @stderr: dtrace: 1 error in ERROR probe enabling
 */
int zero;

BEGIN
{
	n = 1 / zero;
}

ERROR
/1 / zero/
{
	printf("never\n");
}

ERROR
{
	printf("the next clause runs\n");
}

BEGIN
{
	exit(0);
}
