/*
 * D writes to nothing but its own memory.
 * @stderr: invalid address (0x1000) in action #1
 */
BEGIN
{
	*(int *)0x1000 = 1;
}

BEGIN
{
	exit(0);
}
