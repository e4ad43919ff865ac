/*
 * A pointer is no integer: %x
 *
 * @line: 8
 */
BEGIN
{
	printf("%x\n", (int *)1);
}
