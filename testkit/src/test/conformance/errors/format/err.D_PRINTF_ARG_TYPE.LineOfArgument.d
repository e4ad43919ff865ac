/*
 * The line is that of the argument at fault.
 *
 * @line: 10
 */
BEGIN
{
	printf("%d %d %d\n",
	    1,
	    "two",
	    3);
}
