/*
 * printf.md 2: each clause of a probe is a record of its own
 *
 * @options: 
 * @cpu: any
 * @stderr: matched 3 probes
 */
BEGIN
{
	trace(1);
}

BEGIN
{
}

BEGIN
{
	trace("x");
	exit(0);
}
