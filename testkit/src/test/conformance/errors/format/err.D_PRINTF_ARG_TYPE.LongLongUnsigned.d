/*
 * Exactly unsigned long long: %llu
 *
 * @line: 8
 */
BEGIN
{
	printf("%llu\n", (unsigned long)1);
}
