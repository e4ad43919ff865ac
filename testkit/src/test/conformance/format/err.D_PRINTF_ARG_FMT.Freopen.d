/*
 * printf.md 1.3: the format is no literal
 *
 * @options: -q -w
 */
BEGIN
{
	freopen(execname);
}
