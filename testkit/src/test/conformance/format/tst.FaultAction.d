/*
 * errors.md 3: an action's number counts each argument
 *
 * @stderr: invalid address (0x10) in action #2
 */
BEGIN
{
	printf("%d %d", 1, *(int *)16);
}

ERROR
{
	printf("%d\n", arg2);
	exit(0);
}
