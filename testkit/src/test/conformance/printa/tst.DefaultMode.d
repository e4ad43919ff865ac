/*
 * printf.md 2: printa in default mode
 *
 * @options: 
 * @cpu: any
 * @stderr: matched 2 probes
 */
BEGIN
{
	@a["k"] = count();
	exit(0);
}

END
{
	printa(@a);
}
