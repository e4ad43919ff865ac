/*
 * printf.md 3, default: columns by size, sign by type (variants.md 3)
 *
 * @options: 
 * @cpu: any
 * @stderr: script '
 */
BEGIN
{
	trace((char)-1);
	trace((unsigned char)-1);
	trace((short)-1);
	trace((unsigned short)-1);
	trace(-1);
	trace((unsigned int)-1);
	trace(-1LL);
	trace((uint64_t)-1);
	exit(0);
}
