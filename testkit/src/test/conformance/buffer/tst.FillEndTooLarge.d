/*
 * @options: -q -xbufpolicy=fill -b 40
 * @status: 1
 * @stderr: dtrace: could not enable tracing: END enablings exceed size of principal buffer
 */
/* END's records alone exceed the buffer. */
int n;

BEGIN
{
	n = 1;
}

END
{
	printf("%d\n", n);
}

END
{
	printf("%d\n", n);
}
