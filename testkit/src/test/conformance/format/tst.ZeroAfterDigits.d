/*
 * printf.md 1: 0 is a flag only before other digits
 */
BEGIN
{
	printf("[%10d] [%010d] [%00010d]\n", 5, 5, 5);
	exit(0);
}
