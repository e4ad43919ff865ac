/*
 * Another thread of the same process: its own lwpid, the same process.
 *
 * @engines: bpf
 * (the interpreter cannot look into the kernel)
 */
BEGIN
{
	this->leader = curthread->group_leader;
	printf("%d %d\n", xlate <lwpsinfo_t *> (this->leader)->pr_lwpid == pid,
	    xlate <psinfo_t *> (this->leader)->pr_pid == pid);
	printf("%d\n", xlate <psinfo_t *> (this->leader)->pr_argv == curpsinfo->pr_argv);
	exit(0);
}
