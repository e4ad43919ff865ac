/*
 * printf.md 1: %n$ is refused
 */
BEGIN
{
	printf("%1$d", 1);
}
