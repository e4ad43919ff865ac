BEGIN
{
	@[1] = sum(10);
	@[2] = sum(30);
	@[3] = sum(20);
	trunc(@, -1);
	exit(0);
}
