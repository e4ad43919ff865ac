/*
 * printf.md 1.1: ld li lo lu lx lX of long and unsigned long; int64_t is long, size_t is unsigned long
 */
BEGIN
{
	printf("%ld %li %lo %lu %lx %lX %lx\n", -5L, -6L, 8UL, -1UL, 255L, 255UL, -1L);
	printf("%ld %lu %lx\n", (int64_t)-7, (size_t)7, (uint64_t)-1);
	exit(0);
}
