/*
 * Kernel memory is never written to.
 * @engines: bpf
 * @stderr: invalid address
 */
BEGIN
{
	*(int *)(uintptr_t)&curthread->pid = 5;
	printf("not reached\n");
}

BEGIN
{
	printf("%d\n", curthread->pid == tid);
	exit(0);
}
