/*
 * printf.md 1.2: %C puts a byte through the escape rule
 */
BEGIN
{
	printf("%C%C%C%C%C%C%C", 7, 8, 12, 10, 13, 9, 11);
	printf("%C%C%C%C %C%C%C%C\n", '"', '\\', '\'', 0, 1, 127, 0x80, 0xff);
	printf("[%4C] [%-4C] [%C]\n", 'a', 10, ' ');
	exit(0);
}
