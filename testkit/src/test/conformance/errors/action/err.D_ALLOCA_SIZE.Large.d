/*
 * More scratch memory than there can be.
 *
 * @line: 8
 */
BEGIN
{
	trace(alloca(1099511627776));
}
