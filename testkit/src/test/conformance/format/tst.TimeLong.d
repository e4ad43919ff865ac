/*
 * printf.md 1.1: %Y is year, month, blank-padded day and clock of local time, rounded down to seconds
 */
BEGIN
{
	printf("%Y\n", (uint64_t)123787200000000000);
	printf("%Y|%Y\n", (int64_t)0, (uint64_t)1999999999);
	exit(0);
}
