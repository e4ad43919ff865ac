/*
 * @stderr: dtrace: error on enabled probe ID 1 (ID 1: dtrace:::BEGIN): divide-by-zero in predicate
 */
/* A predicate is action 0. */
int zero;

BEGIN
/1 / zero/
{
	printf("never\n");
}

BEGIN
{
	exit(0);
}

ERROR
{
	printf("epid %d action %d fault %d\n", arg1, arg2, arg4);
}
