BEGIN
{
	@ = sum(1 << 33);
	exit(0);
}
