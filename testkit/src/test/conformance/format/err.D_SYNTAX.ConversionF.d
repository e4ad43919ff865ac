/*
 * printf.md 1: %F is not defined
 *
 * @stderr: line
 */
BEGIN
{
	printf("%F", 1);
}
