/*
 * printf.md 1.1: lc and wc print a wide character
 */
BEGIN
{
	printf("%lc%wc%lc\n", 'A', 0xe9, 0x20ac);
	exit(0);
}
