/*
 * No floating-point constants: with an exponent.
 *
 * @line: 8
 */
BEGIN
{
	trace(1e5);
}
