/*
 * Floating-point numbers only: %f
 *
 * @line: 8
 */
BEGIN
{
	printf("%f\n", 1);
}
