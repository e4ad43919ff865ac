/*
 * printf.md 3: a string with unprintable bytes is dumped whole
 *
 * @options: -q -xstrsize=32
 */
BEGIN
{
	trace("a\001b");
	exit(0);
}
