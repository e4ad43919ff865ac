BEGIN
{
	p = (char *)alloca(8);
	q = (char *)alloca(8);
	p[0] = 'a'; p[1] = 'b'; p[2] = 'c';
	bcopy(p + 1, q, 2);
	bcopy("xyz", q + 2, 3);
	printf("%s\n", stringof(q));
	exit(0);
}
