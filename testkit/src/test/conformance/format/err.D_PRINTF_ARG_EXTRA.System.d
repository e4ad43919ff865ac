/*
 * printf.md 1.3: arguments left over
 *
 * @options: -q -w
 */
BEGIN
{
	system("ls", 1);
}
