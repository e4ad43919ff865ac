/*
 * consumer.md 5: sizes in hexadecimal and octal
 *
 * @options: -q -xstrsize=0100
 */
BEGIN
{
	printf("%d\n", sizeof (string));
	exit(0);
}
