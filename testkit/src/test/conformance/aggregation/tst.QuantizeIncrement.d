BEGIN
{
	@ = quantize(4, 3);
	exit(0);
}
