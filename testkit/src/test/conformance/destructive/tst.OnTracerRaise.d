/*
 * @options: -q -w
 * @status: 1
 * @stderr: raise() would act on the tracer itself: not in the interpreter
 * @engines: interp
 */
BEGIN
{
	raise(10);
	exit(0);
}
