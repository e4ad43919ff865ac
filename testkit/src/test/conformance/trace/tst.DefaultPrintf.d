/*
 * printf.md 2: the record of a printf is prefix, text, newline
 *
 * @options: 
 * @cpu: any
 * @stderr: script '
 */
BEGIN
{
	printf("hello %d", 5);
	exit(0);
}
