/*
 * Floating-point numbers only: %e
 *
 * @line: 8
 */
BEGIN
{
	printf("%e\n", 1);
}
