/*
 * A pointer is no integer: %d
 *
 * @line: 8
 */
BEGIN
{
	printf("%d\n", (int *)1);
}
