/*
 * @options: -q -w
 * @status: 1
 * @stderr: copyout() would act on the tracer itself: not in the interpreter
 * @engines: interp
 */
BEGIN
{
	copyout(alloca(8), 0, 8);
	exit(0);
}
