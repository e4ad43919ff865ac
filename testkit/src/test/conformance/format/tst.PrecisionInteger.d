/*
 * printf.md 1: precision of integers as in C; it cancels zero padding
 */
BEGIN
{
	printf("[%.5d] [%8.5d] [%-8.5d] [%08.5d]\n", 42, 42, 42, 42);
	printf("[%.5d] [%.4x] [%#.4x] [%.1d]\n", -42, 10, 10, 12345);
	exit(0);
}
