/*
 * printf.md 1: '#' is C's alternate form; 0 gets no 0x
 */
BEGIN
{
	printf("%#x %#X %#o\n", 255, 255, 8);
	printf("%#x %#X %#o\n", 0, 0, 0);
	printf("%#10x|%-#10x|%#010x\n", 255, 255, 255);
	exit(0);
}
