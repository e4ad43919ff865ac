/*
 * @options: -q -w
 * @status: 1
 * @stderr: stop() would act on the tracer itself: not in the interpreter
 * @engines: interp
 */
BEGIN
{
	stop();
	exit(0);
}
