/*
 * printf.md 1: precision of strings is the most bytes shown
 */
BEGIN
{
	printf("[%.3s] [%10.3s] [%-10.3s] [%.30s]\n", "abcdef", "abcdef", "abcdef", "abcdef");
	exit(0);
}
