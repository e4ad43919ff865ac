BEGIN
{
	a = 2;
	b = 3;
	c = 4;
	printf("%d %d %d %d %d\n", a + b * c, (a + b) * c, a | b & c, a ^ b | c, a << b + 1);
	printf("%d %d %d %d\n", a < b == 1, !a == 0, ~a & 0xff, -a + b);
	exit(0);
}
