/*
 * @engines: bpf
 */
BEGIN
{
	p = &curthread->thread_node;
	printf("%d\n", (uint64_t)p - (uint64_t)curthread == offsetof (struct task_struct, thread_node));
	printf("%d\n", curthread->thread_node.next != NULL);
	printf("%d\n", curthread->se.exec_start > 0);
	exit(0);
}
