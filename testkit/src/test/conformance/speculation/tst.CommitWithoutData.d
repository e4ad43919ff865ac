/* Committing what nobody used frees it too. */
BEGIN
{
	a = speculation();
}

BEGIN
{
	commit(a);
}

BEGIN
{
	printf("%d\n", speculation());
	exit(0);
}
