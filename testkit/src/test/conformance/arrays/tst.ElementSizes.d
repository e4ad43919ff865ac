char c[3];
short h[3];
long l[3];
unsigned char u[3];

BEGIN
{
	i = 1;
	c[i] = 200; h[i] = 40000; l[i] = 1 << 40; u[i] = 200;
	printf("%d %d %d %d\n", c[1], h[1], l[1], u[1]);
	printf("%d %d %d %d\n", c[0], h[2], l[0], u[2]);
	printf("%d %d %d\n", sizeof (c), sizeof (h), sizeof (l));
	exit(0);
}
