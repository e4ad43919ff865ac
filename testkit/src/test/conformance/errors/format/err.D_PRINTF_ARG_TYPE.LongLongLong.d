/*
 * Exactly long long: %lld
 *
 * @line: 8
 */
BEGIN
{
	printf("%lld\n", (long)1);
}
