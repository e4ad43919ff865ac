/*
 * printf.md 1: precision 0 is no precision
 */
BEGIN
{
	printf("[%.0s] [%.s] [%.0d] [%.0x]\n", "all of it", "it too", 0, 0);
	exit(0);
}
