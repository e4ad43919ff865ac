/*
 * printf.md 1: %lf is not defined
 *
 * @stderr: line
 */
BEGIN
{
	printf("%lf", 1);
}
