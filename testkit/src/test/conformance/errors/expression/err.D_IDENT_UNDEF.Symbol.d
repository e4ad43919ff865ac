/*
 * A symbol that the kernel lacks.
 *
 * @line: 8
 */
BEGIN
{
	trace(`nobody_has_this_symbol);
}
