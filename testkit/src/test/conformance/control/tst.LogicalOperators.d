BEGIN
{
	x = 0; y = 5;
	printf("%d %d %d %d\n", x && y++, y || x++, x ^^ y, y ^^ y);
	printf("%d %d\n", x, y);
	printf("%d %d %d\n", 1 || 0 ^^ 1, (1 || 0) ^^ 1, 1 && 0 ^^ 1);
	printf("%d %d\n", !y, !!y);
	exit(0);
}
