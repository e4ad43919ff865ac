/*
 * An integer or a pointer: %p
 *
 * @line: 8
 */
BEGIN
{
	printf("%p\n", "a");
}
