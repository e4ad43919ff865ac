/*
 * Also of an argument that is an expression.
 *
 * @line: 9
 */
BEGIN
{
	printf("%d %s\n", 1,
	    strlen("two"));
}
