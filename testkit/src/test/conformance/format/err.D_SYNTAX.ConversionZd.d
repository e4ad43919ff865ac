/*
 * printf.md 1: %zd is not defined
 *
 * @stderr: line
 */
BEGIN
{
	printf("%zd", 1);
}
