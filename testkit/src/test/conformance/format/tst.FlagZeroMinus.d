/*
 * printf.md 1: '0' cancels '-', '-' cancels '0': the later one counts
 */
BEGIN
{
	printf("[%0-6d] [%-06d]\n", 42, 42);
	printf("[%06d] [%-6d]\n", -42, -42);
	exit(0);
}
