/*
 * @stderr: (ID 2: dtrace:::END): divide-by-zero in action #1
 */
int zero;

BEGIN
{
	exit(0);
}

END
{
	printf("%d\n", 1 / zero);
}

END
{
	printf("END goes on\n");
}

ERROR
{
	printf("fault %d in END\n", arg4);
}
