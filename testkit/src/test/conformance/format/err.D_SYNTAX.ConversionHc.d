/*
 * printf.md 1: %hc is not defined
 *
 * @stderr: line
 */
BEGIN
{
	printf("%hc", 1);
}
