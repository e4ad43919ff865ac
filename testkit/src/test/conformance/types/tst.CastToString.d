BEGIN
{
	p = (char *)alloca(4);
	p[0] = 'o'; p[1] = 'k';
	printf("%s %d\n", (string)p, strlen((string)p));
	exit(0);
}
