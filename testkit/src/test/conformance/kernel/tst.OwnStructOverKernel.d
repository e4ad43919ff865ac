/*
 * A structure of the program's is laid out as the kernel's compiler would.
 * @engines: bpf
 */
struct my_list { struct my_list *next; struct my_list *prev; };

BEGIN
{
	l = (struct my_list *)&curthread->thread_node;
	printf("%d %d\n", (uint64_t)l->next == (uint64_t)curthread->thread_node.next, (uint64_t)l->next->prev == (uint64_t)l);
	exit(0);
}
