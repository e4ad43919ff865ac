/*
 * printf.md 3: option rawbytes dumps text too
 *
 * @options: -q -xrawbytes -xstrsize=16
 */
BEGIN
{
	trace("Linux");
	exit(0);
}
