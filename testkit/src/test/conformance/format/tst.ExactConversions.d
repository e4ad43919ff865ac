/*
 * Each conversion of a size with exactly its type.
 */
BEGIN
{
	printf("%hd %hi %hu %ho\n", (short)-1, (short)-2, (unsigned short)-1, (unsigned short)8);
	printf("%hx %hX %hx\n", (short)-1, (unsigned short)171, (short)10);
	printf("%ld %li %lu %lo\n", (long)-1, (int64_t)-2, (unsigned long)3, (size_t)8);
	printf("%lx %lX\n", (long)-1, (uint64_t)171);
	printf("%lld %lli %llu %llo\n", -1ll, -2ll, 3ull, 8ull);
	printf("%llx %llX %llx %llx\n", 10ll, 171ull, (int64_t)11, (uint64_t)12);
	printf("%d %d %d %d\n", (char)-1, (short)-1, -1, -1l);
	printf("%u %u %u\n", (char)-1, (short)-1, -1);
	printf("%d %d\n", 0xffffffff, (unsigned char)-1);
	printf("%i %i\n", 0xffffffff, (unsigned char)-1);
	printf("%x %x %x\n", (char)-1, (short)-1, -1);
	printf("%c%c%C%C\n", 'a', 98, 'c', '\n');
	printf("%p %p\n", 255, (int *)255);
	printf("%s %S\n", "text", "a\tb");
	printf("%ld %lu\n", timestamp == 0 ? (long)1 : (long)2, sizeof (int));
	exit(0);
}
