/*
 * printf.md 1.1: %G is the year of the ISO week
 */
BEGIN
{
	printf("%T\n", (uint64_t)1230768000000000000 - 86400000000000 * 2);
	printf("%T\n", (uint64_t)1104537600000000000);
	exit(0);
}
