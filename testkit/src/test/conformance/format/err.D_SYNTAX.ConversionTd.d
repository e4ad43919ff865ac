/*
 * printf.md 1: %td is not defined
 *
 * @stderr: line
 */
BEGIN
{
	printf("%td", 1);
}
