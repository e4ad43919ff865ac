/*
 * printf.md 1: %hhd is not defined
 *
 * @stderr: line
 */
BEGIN
{
	printf("%hhd", 1);
}
