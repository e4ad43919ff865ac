/*
 * Compared with an enumeration of the kernel, its tags need no scope.
 *
 * @needs: btf
 */
enum pid_type k;
BEGIN
{
	k = 1;
	printf("%d %d\n", k == PIDTYPE_TGID, k == PIDTYPE_PID);
	exit(0);
}
