BEGIN
{
	@[1] = sum(100);
	normalize(@, 10);
	denormalize(@);
	exit(0);
}
