/*
 * printf.md 2: the heading comes once, before the first record
 *
 * @options: 
 * @cpu: any
 * @stderr: matched 2 probes
 */
BEGIN
{
	trace(1);
	exit(0);
}

END
{
	trace(2);
}
