/*
 * printf.md 1: %q is not defined
 *
 * @stderr: line
 */
BEGIN
{
	printf("%q", 1);
}
