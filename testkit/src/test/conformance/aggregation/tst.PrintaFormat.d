BEGIN
{
	@["x", 5] = sum(100);
	printa("%s/%d=%@d;%@x\n", @);
	exit(0);
}
