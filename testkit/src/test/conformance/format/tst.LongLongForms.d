/*
 * printf.md 1.1: lld lli llo llu llx llX of long long; llx also of typedefs of int64_t and uint64_t
 */
typedef uint64_t mine_t;

BEGIN
{
	printf("%lld %lli %llo %llu %llx %llX\n", -5LL, -6LL, 8ULL, -1ULL, 255LL, 255ULL);
	printf("%llx %llX %llx\n", (int64_t)-1, (uint64_t)171, (mine_t)255);
	exit(0);
}
