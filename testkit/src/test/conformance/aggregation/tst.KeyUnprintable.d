/*
 * aggregations.md 3.4: other than text is a dump of the whole string
 *
 * @options: -q -xstrsize=8
 */
BEGIN
{
	@["a\001"] = count();
	exit(0);
}
