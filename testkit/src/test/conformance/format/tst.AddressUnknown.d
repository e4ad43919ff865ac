/*
 * printf.md 1.1: %a of an unknown address is 0x and hexadecimal digits
 */
BEGIN
{
	printf("%a %a [%10a] [%-10a]\n", 0x10, (void *)0xabc, 0x10, 0x10);
	exit(0);
}
