/*
 * printf.md 5: print ends with its own newline, then the record with another
 *
 * @options: 
 * @cpu: any
 * @stderr: script '
 */
BEGIN
{
	print(5);
	exit(0);
}
