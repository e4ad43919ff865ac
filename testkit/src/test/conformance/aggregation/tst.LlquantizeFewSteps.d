/*
 * variants.md 3: steps below the factor that divide it are accepted
 */
BEGIN
{
	@ = llquantize(3, 10, 0, 2, 5);
	@ = llquantize(25, 10, 0, 2, 5);
	@ = llquantize(999, 10, 0, 2, 5);
	exit(0);
}
