/*
 * Only the last argument has to be used.
 *
 * @arguments: one two three
 */
BEGIN
{
	printf("%s\n", $$3);
	exit(0);
}
