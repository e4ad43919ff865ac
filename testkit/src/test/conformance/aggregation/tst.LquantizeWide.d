/*
 * variants.md 3: values beyond 32 bits under- and overflow
 */
BEGIN
{
	@ = lquantize(4294967296LL, 0, 10, 5);
	@ = lquantize(-4294967295LL, 0, 10, 5);
	@ = lquantize(4294967299LL, 0, 10, 5);
	exit(0);
}
