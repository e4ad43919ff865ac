/*
 * variants.md 3: low = high is accepted
 */
BEGIN
{
	@ = llquantize(55, 10, 1, 1, 10);
	exit(0);
}
