BEGIN
{
	a = speculation();
}

BEGIN
{
	discard(a);
}

BEGIN
{
	printf("%d\n", speculation());
	exit(0);
}
