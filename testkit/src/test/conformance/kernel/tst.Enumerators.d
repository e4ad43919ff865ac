/*
 * @engines: bpf
 */
BEGIN
{
	printf("%d %d %d\n", PIDTYPE_PID, PIDTYPE_TGID, HRTIMER_RESTART);
	print((enum pid_type)1);
	this->t = (enum pid_type)0;
	printf("%d\n", this->t == PIDTYPE_PID);
	exit(0);
}
