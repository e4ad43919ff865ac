/*
 * @engines: bpf
 */
BEGIN
{
	printf("%d %d %d\n", curthread->tgid == pid, curthread->pid == tid, curthread->real_parent->tgid == ppid);
	printf("%d\n", stringof(curthread->comm) == execname);
	exit(0);
}
