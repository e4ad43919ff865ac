/*
 * @arguments: 12 "word" a-b
 */
BEGIN
{
	printf("%d %s %s %s\n", $1, $$1, $2, $$3);
	exit(0);
}
