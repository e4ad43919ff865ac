/*
 * The line is that of the name.
 *
 * @line: 10
 */
BEGIN
{
	x = 1 +
	    2 * (3 -
	    nosuch) +
	    4;
}
