/*
 * @options: -q -w
 * @status: 1
 * @stderr: stop() would act on the whole JVM: not in engine jvm
 * @engines: jvm
 */
BEGIN
{
	stop();
	exit(0);
}
