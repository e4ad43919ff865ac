/* Signal numbers are those of signal(7); SIGCLD and SIGIO are other names. */
BEGIN
{
	printf("%d %d %d %d %d %d\n", SIGHUP, SIGINT, SIGKILL, SIGSEGV, SIGTERM, SIGSTOP);
	printf("%d %d %d\n", SIGCLD == SIGCHLD, SIGIO == SIGPOLL, SIGSYS);
	printf("%d %d %d\n", CLD_EXITED, CLD_KILLED, CLD_DUMPED);
	exit(0);
}
