/*
 * printf.md 1.3: arguments left over
 *
 * @options: -q -w
 */
BEGIN
{
	freopen("f", 1);
}
