/*
 * printf.md 1: %Ld is not defined
 *
 * @stderr: line
 */
BEGIN
{
	printf("%Ld", 1);
}
