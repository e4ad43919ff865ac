/*
 * aggregations.md 5: setopt takes effect for later records
 *
 * @options: 
 * @cpu: any
 * @stderr: matched 2 probes
 */
BEGIN
{
	trace(1);
	setopt("quiet");
}

BEGIN
{
	trace(2);
	exit(0);
}
