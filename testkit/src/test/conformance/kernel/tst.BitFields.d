/*
 * A kernel thread's bit-fields, also as a whole structure.
 * @engines: bpf
 */
BEGIN
{
	printf("%d %d\n", curthread->in_execve, curthread->sched_reset_on_fork);
	this->b = curthread->in_execve + 1;
	printf("%d\n", this->b);
	exit(0);
}
