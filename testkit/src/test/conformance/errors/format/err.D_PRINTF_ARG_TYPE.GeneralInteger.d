/*
 * Floating-point numbers only: %g
 *
 * @line: 8
 */
BEGIN
{
	printf("%g\n", 1);
}
