/*
 * Exactly long, signed: %ld
 *
 * @line: 8
 */
BEGIN
{
	printf("%ld\n", (unsigned long)1);
}
