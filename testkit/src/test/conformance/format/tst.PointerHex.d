/*
 * printf.md 1.1: %p is hexadecimal without 0x, of integers and pointers
 */
BEGIN
{
	printf("%p %p %p [%20p] [%-20p] [%020p]\n", 0, (void *)0x1234, (char)-1, 16, 16, 16);
	exit(0);
}
