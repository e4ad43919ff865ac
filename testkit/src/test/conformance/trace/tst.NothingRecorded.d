/*
 * printf.md 2: a clause that only assigns has no record
 *
 * @options: 
 * @cpu: any
 * @stderr: matched 2 probes
 */
BEGIN
{
	x = 1;
}

BEGIN
{
	exit(0);
}
