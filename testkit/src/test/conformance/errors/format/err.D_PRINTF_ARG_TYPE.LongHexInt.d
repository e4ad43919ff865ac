/*
 * long or unsigned long: %lx
 *
 * @line: 8
 */
BEGIN
{
	printf("%lx\n", 1);
}
