/*
 * printf.md 3, default: columns by size
 *
 * @options: 
 * @cpu: any
 * @stderr: script '
 */
BEGIN
{
	trace((char)65);
	trace((short)66);
	trace(67);
	trace(68LL);
	exit(0);
}
