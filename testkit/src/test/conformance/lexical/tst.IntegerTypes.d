/*
 * The same, by conversions that want exactly one type.
 */
BEGIN
{
	printf("%ld %ld\n", 2147483648, 9223372036854775807);
	printf("%lu %lu\n", 4294967296u, 18446744073709551615u);
	printf("%ld %lu\n", 1l, 1ul);
	printf("%lld %llu\n", 1ll, 1ull);
	printf("%ld %lu\n", 0x7fffffffffffffff, 0x8000000000000000);
	printf("%lu %llu\n", 0xffffffffffffffffl, 0xffffffffffffffffll);
	printf("%ld %lu\n", 0777777777777777777777, 01777777777777777777777);
	printf("%d %d\n", 0x7fffffff, 0xffffffff);
	printf("%lu %llu\n", 1Ul, 1uLL);
	exit(0);
}
