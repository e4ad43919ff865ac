/*
 * actions.md 1: an address that cannot be read is a fault
 *
 * @stderr: invalid address (0x10) in action #1
 */
BEGIN
{
	tracemem(16, 4);
}

ERROR
{
	printf("%x\n", arg5);
	exit(0);
}
