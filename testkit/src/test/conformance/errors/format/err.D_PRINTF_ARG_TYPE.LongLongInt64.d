/*
 * int64_t is long: %lld
 *
 * @line: 8
 */
BEGIN
{
	printf("%lld\n", (int64_t)1);
}
