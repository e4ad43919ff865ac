BEGIN
{
	@[1, "x"] = sum(10);
	@[-1, "y"] = sum(20);
	exit(0);
}
