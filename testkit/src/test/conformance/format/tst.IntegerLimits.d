/*
 * printf.md 1.1: the ends of each size
 */
BEGIN
{
	printf("%d %d\n", (char)127, (char)-128);
	printf("%d %d\n", (short)32767, (short)-32768);
	printf("%d %d\n", 2147483647, -2147483647 - 1);
	printf("%d %d\n", 9223372036854775807LL, -9223372036854775807LL - 1);
	exit(0);
}
