/*
 * variants.md 1: recording a NULL string faults
 *
 * @stderr: invalid address (0x0) in action #1
 */
BEGIN
{
	trace(strchr("abc", 'x'));
}

ERROR
{
	printf("%d %x\n", arg4, arg5);
	exit(0);
}
