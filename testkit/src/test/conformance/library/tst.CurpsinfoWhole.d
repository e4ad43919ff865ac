/*
 * The whole of curpsinfo as a snapshot.
 *
 * @engines: bpf
 * (the interpreter cannot look into the kernel)
 */
BEGIN
{
	x = *curpsinfo;
	printf("%d %d %d\n", x.pr_pid == pid, x.pr_fname == execname, x.pr_start.tv_sec > 0);
	printf("%d %d\n", x.pr_argc > 1, x.pr_envp > x.pr_argv);
	exit(0);
}
