/*
 * printf.md 1.1: %d is signed if the type is, else unsigned
 */
BEGIN
{
	printf("%d %d %d %d\n", (char)-1, (short)-1, -1, -1LL);
	printf("%d %d %d %d\n", (uint8_t)-1, (uint16_t)-1, (uint32_t)-1, (uint64_t)-1);
	exit(0);
}
