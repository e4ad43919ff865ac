/*
 * printf.md 1.3: a NULL string argument faults when it is recorded
 *
 * @stderr: invalid address (0x0) in action #1
 */
BEGIN
{
	printf("%s", strchr("abc", 'x'));
}

ERROR
{
	printf("%d %x\n", arg4, arg5);
	exit(0);
}
