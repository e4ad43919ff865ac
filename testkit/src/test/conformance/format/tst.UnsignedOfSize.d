/*
 * printf.md 1.1: %o %u %x %X are unsigned of the argument's own size
 */
BEGIN
{
	printf("%x %x %x %x\n", (char)-1, (short)-1, -1, -1LL);
	printf("%u %u %u %u\n", (char)-1, (short)-1, -1, -1LL);
	printf("%o %o %o %o\n", (char)-1, (short)-1, -1, -1LL);
	printf("%X %X %X %X\n", (char)-86, (short)-17494, -1, -2LL);
	exit(0);
}
