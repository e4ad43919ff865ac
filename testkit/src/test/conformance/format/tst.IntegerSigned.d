/*
 * printf.md 1.1: %i is signed whatever the type
 */
BEGIN
{
	printf("%i %i %i %i\n", (char)-1, (short)-1, -1, -1LL);
	printf("%i %i %i %i\n", (uint8_t)-1, (uint16_t)-1, (uint32_t)-1, (uint64_t)-1);
	exit(0);
}
