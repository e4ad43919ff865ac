/*
 * printf.md 1.1: %c is the low byte of an integer of at most 4 bytes
 */
BEGIN
{
	printf("%c%c%c|%3c|%-3c|\n", 'a', (short)0x4162, 0x41424363, 'x', 'y');
	exit(0);
}
