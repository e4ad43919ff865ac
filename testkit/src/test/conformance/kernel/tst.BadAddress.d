/*
 * @engines: bpf
 * @stderr: invalid address (0x8) in action #1
 */
BEGIN
{
	trace(((struct list_head *)0)->prev);
}

BEGIN
{
	exit(0);
}
