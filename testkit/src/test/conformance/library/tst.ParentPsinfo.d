/*
 * psinfo_t of another process: its arguments are not readable, what the kernel keeps is.
 *
 * @engines: bpf
 * (the interpreter cannot look into the kernel)
 */
BEGIN
{
	printf("%d %d\n", xlate <psinfo_t *> (curthread->real_parent)->pr_pid == ppid,
	    xlate <psinfo_t *> (curthread->real_parent)->pr_argc);
	printf("[%s]\n", xlate <psinfo_t *> (curthread->real_parent)->pr_psargs);
	printf("%d\n", xlate <lwpsinfo_t *> (curthread->real_parent)->pr_state != SZOMB);
	exit(0);
}
