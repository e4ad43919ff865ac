BEGIN
{
	s = speculation();
}

BEGIN
{
	speculate(s);
	x = 7;
	printf("never\n");
}

BEGIN
{
	discard(s);
}

BEGIN
{
	printf("%d\n", x);
	exit(0);
}
