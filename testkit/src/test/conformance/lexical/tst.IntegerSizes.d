/*
 * The first type of its row that holds a constant: sizes.
 */
BEGIN
{
	printf("%d %d %d\n", sizeof (0), sizeof (2147483647), sizeof (2147483648));
	printf("%d %d %d\n", sizeof (0x7fffffff), sizeof (0x80000000), sizeof (0xffffffff));
	printf("%d %d\n", sizeof (0x100000000), sizeof (4294967296));
	printf("%d %d %d\n", sizeof (1u), sizeof (4294967295u), sizeof (4294967296u));
	printf("%d %d %d %d\n", sizeof (1l), sizeof (1ll), sizeof (1ul), sizeof (1ull));
	printf("%d %d\n", sizeof (017777777777), sizeof (040000000000));
	printf("%d %d %d %d\n", sizeof (1U), sizeof (1L), sizeof (1UL), sizeof (1ULL));
	exit(0);
}
