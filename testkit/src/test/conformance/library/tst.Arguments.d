/*
 * pr_psargs of the current process are its arguments, as execargs has them.
 *
 * @engines: bpf
 * (the interpreter cannot look into the kernel)
 */
BEGIN
{
	printf("%d %d\n", curpsinfo->pr_psargs == execargs, strstr(curpsinfo->pr_psargs, "java") != NULL);
	exit(0);
}
