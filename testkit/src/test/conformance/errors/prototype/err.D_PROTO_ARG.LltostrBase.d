/*
 * lltostr's base is a number.
 *
 * @line: 8
 */
BEGIN
{
	trace(lltostr(1, "ten"));
}
