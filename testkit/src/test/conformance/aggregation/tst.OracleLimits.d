/*
 * What only Oracle's accepts is accepted: equal magnitudes, steps that divide the factor.
 */
BEGIN
{
	@a = llquantize(1, 10, 2, 2, 10);
	@b = llquantize(5, 10, 0, 1, 5);
	clear(@a);
	trunc(@a);
	trunc(@b);
	exit(0);
}
