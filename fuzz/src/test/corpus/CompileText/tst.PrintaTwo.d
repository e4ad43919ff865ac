BEGIN
{
	@a["x"] = count();
	@b["x"] = sum(7);
	@b["y"] = sum(8);
	printa("%s %@d %@d\n", @a, @b);
	exit(0);
}
