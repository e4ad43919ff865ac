/*
 * A time has 64 bits: %T
 *
 * @line: 8
 */
BEGIN
{
	printf("%T\n", 1);
}
