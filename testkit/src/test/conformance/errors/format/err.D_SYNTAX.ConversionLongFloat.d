/*
 * A conversion that is not defined or not whole: %lf
 *
 * @line: 8
 */
BEGIN
{
	printf("%lf", 1);
}
