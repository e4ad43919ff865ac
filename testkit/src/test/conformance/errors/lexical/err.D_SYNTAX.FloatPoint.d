/*
 * No floating-point constants: with a point.
 *
 * @line: 8
 */
BEGIN
{
	trace(1.5);
}
