/*
 * printf.md 1: %U is not defined
 *
 * @stderr: line
 */
BEGIN
{
	printf("%U", 1);
}
