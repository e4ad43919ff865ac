/*
 * @engines: bpf
 */
BEGIN
{
	printf("%d %d\n", curthread->pid == tid, curthread->tgid == pid);
	exit(0);
}
