/*
 * printf.md 1: %hs is not defined
 *
 * @stderr: line
 */
BEGIN
{
	printf("%hs", 1);
}
