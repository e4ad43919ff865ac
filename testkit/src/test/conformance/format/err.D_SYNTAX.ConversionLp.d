/*
 * printf.md 1: %lp is not defined
 *
 * @stderr: line
 */
BEGIN
{
	printf("%lp", 1);
}
