enum e { MINUS = -3, NEXT, ZERO = 0, MOST = 0x7fffffff, LEAST = -0x7fffffff - 1 };

BEGIN
{
	printf("%d %d %d %d %d\n", MINUS, NEXT, ZERO, MOST, LEAST);
	exit(0);
}
