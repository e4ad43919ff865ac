/*
 * The line is that of the function.
 *
 * @line: 10
 */
BEGIN
{
	printf("%d %d\n",
	    strlen("a"),
	    nosuch(
	    1));
}
