BEGIN
{
	a = speculation();
}

BEGIN
{
	speculate(a);
	printf("never\n");
}

BEGIN
{
	discard(a);
}

BEGIN
{
	a = speculation();
	printf("%d\n", a);
}

BEGIN
{
	speculate(a);
	printf("only this\n");
}

BEGIN
{
	commit(a);
}

BEGIN
{
	exit(0);
}
