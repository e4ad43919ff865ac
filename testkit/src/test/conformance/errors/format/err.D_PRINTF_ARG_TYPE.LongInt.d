/*
 * Exactly long: %ld
 *
 * @line: 8
 */
BEGIN
{
	printf("%ld\n", 1);
}
