/*
 * long long or a 64-bit typedef, not long: %llx
 *
 * @line: 8
 */
BEGIN
{
	printf("%llx\n", (long)1);
}
