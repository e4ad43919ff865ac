BEGIN
{
	@[1] = sum(10);
	trunc(@);
	exit(0);
}
