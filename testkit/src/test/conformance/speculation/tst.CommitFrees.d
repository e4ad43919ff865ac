BEGIN
{
	a = speculation();
}

BEGIN
{
	speculate(a);
	printf("first\n");
}

BEGIN
{
	commit(a);
}

BEGIN
{
	b = speculation();
	printf("again %d\n", b);
}

BEGIN
{
	speculate(b);
	printf("second\n");
}

BEGIN
{
	commit(b);
}

BEGIN
{
	exit(0);
}
