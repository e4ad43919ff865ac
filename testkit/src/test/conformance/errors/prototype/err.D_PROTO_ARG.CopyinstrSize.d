/*
 * copyinstr's size is a number.
 *
 * @line: 8
 */
BEGIN
{
	trace(copyinstr(0, "ten"));
}
