/*
 * @stderr: error on enabled probe ID 1 (ID 1: dtrace:::BEGIN): divide-by-zero in action #2
 */
BEGIN
{
	x = 0;
	printf("before %d\n", 1 / x);
}

BEGIN
{
	printf("after\n");
	exit(0);
}

ERROR
{
	printf("error %d %d %d\n", arg1, arg2, arg4);
}
