/*
 * printf.md 1: %b is not defined
 *
 * @stderr: line
 */
BEGIN
{
	printf("%b", 1);
}
