BEGIN
{
	@[1] = sum(10);
	clear(@);
	exit(0);
}
