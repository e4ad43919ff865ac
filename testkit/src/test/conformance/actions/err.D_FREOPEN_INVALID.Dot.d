/*
 * actions.md 2: freopen(".") is refused
 *
 * @options: -q -w
 */
BEGIN
{
	freopen(".");
}
