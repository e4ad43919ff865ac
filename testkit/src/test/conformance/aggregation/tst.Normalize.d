BEGIN
{
	@[1] = sum(100);
	@[2] = sum(-9);
	normalize(@, 10);
	exit(0);
}
