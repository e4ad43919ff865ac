/*
 * No floating-point constants: without digits before the point.
 *
 * @line: 8
 */
BEGIN
{
	trace(.5);
}
