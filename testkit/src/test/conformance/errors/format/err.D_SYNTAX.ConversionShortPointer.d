/*
 * A conversion that is not defined or not whole: %lp
 *
 * @line: 8
 */
BEGIN
{
	printf("%lp", 1);
}
