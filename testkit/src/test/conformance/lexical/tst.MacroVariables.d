/*
 * Ids of the tracer; what Linux lacks is 0; without a target that is 0.
 */
BEGIN
{
	printf("%d %d %d\n", $target, $projid, $taskid);
	printf("%s %s\n", $$target, $$taskid);
	printf("%d\n", $pid > 0 && $ppid >= 0 && $pgid >= 0 && $sid >= 0);
	printf("%d\n", $uid >= 0 && $euid >= 0 && $gid >= 0 && $egid >= 0);
	printf("%d\n", lltostr($pid) == $$pid);
	printf("%d\n", sizeof ($uid));
	exit(0);
}
