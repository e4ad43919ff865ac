/*
 * Two pointers to char are pointers; with an int they have no order.
 *
 * @line: 10
 */
char *p;

BEGIN
{
	trace(p < 5);
}
