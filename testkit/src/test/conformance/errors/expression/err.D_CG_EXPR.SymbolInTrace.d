/*
 * Also of sym( ).
 *
 * @line: 8
 */
BEGIN
{
	trace(sym(0));
}
