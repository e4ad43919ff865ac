/*
 * printf.md 5: pointers are %#llx; NULL is 0
 */
BEGIN
{
	print((void *)0x1234);
	print((int *)0);
	print((char **)-1);
	exit(0);
}
