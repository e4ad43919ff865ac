/*
 * ^^ stands between && and ||; the rest is as in C.
 */
BEGIN
{
	printf("%d %d %d\n", 1 || 1 ^^ 1, 0 ^^ 1 && 0, 1 ^^ 1 || 1);
	printf("%d %d\n", 1 ^^ 0 ^^ 1, !1 ^^ 1);
	printf("%d %d %d\n", 1 + 2 * 3, 7 - 3 - 2, 8 / 4 / 2);
	printf("%d %d\n", 1 << 2 + 1, 1 | 6 & 3 ^ 1);
	printf("%d %d\n", 1 < 2 == 1, 3 & 2 == 2);
	printf("%d\n", 0 ? 1 : 0 ? 2 : 3);
	x = y = 4;
	x += y -= 1;
	printf("%d %d\n", x, y);
	printf("%d %d\n", -x + 8, ~0 & 3);
	printf("%d %d\n", sizeof (int) * 2, sizeof x + 1);
	printf("%d\n", (1, 2, 3));
	printf("%d %d %d\n", x++ + 1, ++x, x--);
	exit(0);
}
