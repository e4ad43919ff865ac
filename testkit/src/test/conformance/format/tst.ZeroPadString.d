/*
 * printf.md 1: text is padded with blanks also under flag 0
 */
BEGIN
{
	printf("[%05s] [%05c]\n", "ab", 'x');
	exit(0);
}
