/*
 * printf.md 1: %K is not defined
 *
 * @stderr: line
 */
BEGIN
{
	printf("%K", 1);
}
