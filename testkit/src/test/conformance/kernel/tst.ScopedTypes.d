/*
 * @engines: bpf
 */
BEGIN
{
	t = (struct vmlinux`task_struct *)curthread;
	printf("%d %d\n", t->tgid == pid, sizeof (struct vmlinux`task_struct) == sizeof (struct task_struct));
	printf("%d\n", sizeof (struct list_head));
	exit(0);
}
