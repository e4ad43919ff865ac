/*
 * printf.md 1.1: %c of 0 is a NUL byte, as in C
 */
BEGIN
{
	printf("[%c]\n", 0);
	exit(0);
}
