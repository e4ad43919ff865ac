/*
 * @options: -q -w
 * @status: 1
 * @stderr: copyout() would write to the JVM's memory: not in engine jvm
 * @engines: jvm
 */
BEGIN
{
	copyout(alloca(8), 0, 8);
	exit(0);
}
