/*
 * printf.md 1.1: %P of a uint16_t without a service is decimal
 */
BEGIN
{
	printf("[%P] [%7P]\n", (uint16_t)64999, (uint16_t)64999);
	exit(0);
}
