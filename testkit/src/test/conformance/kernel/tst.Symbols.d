/*
 * A kernel function's name gives its address. (Data symbols need CONFIG_KALLSYMS_ALL.)
 * @engines: bpf
 */
BEGIN
{
	printf("%d %d\n", (uint64_t)&`schedule != 0, &`schedule == &vmlinux`schedule);
	printf("%d\n", &`schedule == &`wake_up_process);
	printf("%a\n", (uintptr_t)&`schedule);
	exit(0);
}
