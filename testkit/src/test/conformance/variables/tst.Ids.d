BEGIN
{
	printf("%d %d %d\n", pid == $pid, ppid == $ppid, uid == $uid);
	exit(0);
}
