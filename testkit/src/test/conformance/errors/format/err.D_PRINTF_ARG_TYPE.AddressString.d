/*
 * An integer or a pointer: %a
 *
 * @line: 8
 */
BEGIN
{
	printf("%a\n", "a");
}
