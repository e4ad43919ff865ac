/*
 * tracemem( ) with one argument.
 *
 * @line: 8
 */
BEGIN
{
	tracemem(1);
}
