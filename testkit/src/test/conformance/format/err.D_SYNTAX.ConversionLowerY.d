/*
 * printf.md 1: %y is not defined
 *
 * @stderr: line
 */
BEGIN
{
	printf("%y", 1);
}
