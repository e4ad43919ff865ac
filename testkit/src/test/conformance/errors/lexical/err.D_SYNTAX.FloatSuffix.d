/*
 * No floating-point constants: with a suffix.
 *
 * @line: 8
 */
BEGIN
{
	trace(5f);
}
