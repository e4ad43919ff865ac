/*
 * printf.md 3: quiet text is bare
 */
BEGIN
{
	trace("");
	trace("[");
	trace("a\tb");
	trace("]\n");
	exit(0);
}
