/*
 * printf.md 1: %le is not defined
 *
 * @stderr: line
 */
BEGIN
{
	printf("%le", 1);
}
