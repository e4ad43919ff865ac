/*
 * consumer.md 5: sizes with suffixes of either case
 *
 * @options: -q -xstrsize=1K
 */
BEGIN
{
	printf("%d\n", sizeof (string));
	exit(0);
}
