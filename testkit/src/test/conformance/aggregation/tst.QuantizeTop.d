/*
 * aggregations.md 2.1: the last bucket begins at 2^62; its label pushes the row
 */
BEGIN
{
	@ = quantize(4611686018427387904LL);
	@ = quantize(9223372036854775807LL);
	exit(0);
}
