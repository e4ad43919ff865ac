/*
 * An index is an expression.
 *
 * @line: 8
 */
BEGIN
{
	x[] = 1;
}
