/*
 * A time has 64 bits: %Y
 *
 * @line: 8
 */
BEGIN
{
	printf("%Y\n", 1);
}
