/*
 * printf.md 1: %D is not defined
 *
 * @stderr: line
 */
BEGIN
{
	printf("%D", 1);
}
