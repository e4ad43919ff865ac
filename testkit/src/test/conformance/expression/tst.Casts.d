/*
 * Integers of every width and sign, pointers, enumerations, strings.
 */
enum colour { RED, GREEN };
char *p;
BEGIN
{
	printf("%d %d %d\n", (char)300, (unsigned char)-1, (char)200);
	printf("%d %d\n", (short)70000, (unsigned short)-2);
	printf("%d %u\n", (int)0x1ffffffff, (unsigned int)-1);
	printf("%d %d\n", (uint32_t)-1 == 0xffffffff, (int)-1 == (unsigned)0xffffffff);
	printf("%p %p\n", (int *)4 + 1, (char *)4 + 1);
	printf("%d\n", (long)(int *)8 + 1);
	printf("%d\n", (enum colour)1 == GREEN);
	printf("[%s]\n", (string)"text");
	printf("%d\n", (int *)0 == (void *)0);
	x = (int)5;
	y = (unsigned char)x;
	printf("%d %d\n", sizeof ((char)1), sizeof (y));
	printf("%d %d\n", (int8_t)x, -(unsigned char)x);
	(void)x;
	exit(0);
}
