/*
 * The kernel's atomic_t has a member called counter, which is a word of D's: behind a dot it is a name.
 *
 * @engines: bpf
 * (the interpreter cannot look into the kernel)
 */
BEGIN
{
	printf("%d\n", curthread->usage.refs.counter > 0 && offsetof(atomic_t, counter) == 0);
	exit(0);
}
