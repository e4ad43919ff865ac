/*
 * printf.md 5: a string with unprintable bytes is an array of chars
 *
 * @options: -q -xstrsize=8
 */
BEGIN
{
	print("a\tb");
	exit(0);
}
