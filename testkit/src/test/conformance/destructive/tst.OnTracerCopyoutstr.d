/*
 * @options: -q -w
 * @status: 1
 * @stderr: copyoutstr() would act on the tracer itself: not in the interpreter
 * @engines: interp
 */
BEGIN
{
	copyoutstr("x", 0, 1);
	exit(0);
}
