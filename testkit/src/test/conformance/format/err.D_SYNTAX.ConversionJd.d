/*
 * printf.md 1: %jd is not defined
 *
 * @stderr: line
 */
BEGIN
{
	printf("%jd", 1);
}
