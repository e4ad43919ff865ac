BEGIN
{
	u = (unsigned long)-2;
	printf("%x %x %d %d\n", u / 2, u % 10, -7 / 2, -7 % 3);
	i = -7; k = 2u;
	printf("%d %d\n", i / 2, i % 4);
	printf("%x\n", (unsigned long)i / 4);
	exit(0);
}
