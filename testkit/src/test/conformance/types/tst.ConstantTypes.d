/* The first type that can hold a constant is its type. */
BEGIN
{
	printf("%d %d %d %d\n", sizeof (1), sizeof (2147483648), sizeof (0x80000000), sizeof (1l));
	printf("%d %d %d %d\n", sizeof (1u), sizeof (4294967296u), sizeof (0x100000000), sizeof ('a'));
	printf("%d %d\n", 0x80000000 > 0, -1 < 0x7fffffff);
	printf("%d %d\n", 0xffffffff == -1, 0xffffffffffffffff == -1);
	exit(0);
}
