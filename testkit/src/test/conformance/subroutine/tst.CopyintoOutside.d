/*
 * @stderr: invalid address (0x1000) in action #1
 */
BEGIN
{
	copyinto(8, 8, (void *)4096);
}

dtrace:::ERROR
{
	printf("fault %d at %x\n", arg4, arg5);
	exit(0);
}
