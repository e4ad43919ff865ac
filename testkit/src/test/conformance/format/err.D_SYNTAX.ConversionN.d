/*
 * printf.md 1: %n is not defined
 *
 * @stderr: line
 */
BEGIN
{
	printf("%n", 1);
}
