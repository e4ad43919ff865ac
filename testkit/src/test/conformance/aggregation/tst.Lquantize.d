BEGIN
{
	@ = lquantize(-5, 0, 100, 10);
	@ = lquantize(5, 0, 100, 10);
	@ = lquantize(15, 0, 100, 10);
	@ = lquantize(15, 0, 100, 10);
	@ = lquantize(500, 0, 100, 10);
	exit(0);
}
