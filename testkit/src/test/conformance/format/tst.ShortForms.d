/*
 * printf.md 1.1: hd hi take a short; ho hu an unsigned short; hx hX either
 */
BEGIN
{
	printf("%hd %hi %ho %hu\n", (short)-2, (short)-3, (unsigned short)8, (unsigned short)65535);
	printf("%hx %hx %hX %hX\n", (short)-1, (unsigned short)255, (short)-1, (unsigned short)171);
	printf("[%6hd] [%-6hx] [%06hu]\n", (short)5, (short)5, (unsigned short)5);
	exit(0);
}
