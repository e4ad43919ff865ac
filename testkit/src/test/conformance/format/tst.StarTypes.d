/*
 * printf.md 1.3: any integer type gives a width, by its own sign
 */
BEGIN
{
	printf("[%*d] [%*d] [%*d] [%*d]\n", (char)-3, 1, (short)3, 2, 4LL, 3, (uint8_t)5, 4);
	exit(0);
}
