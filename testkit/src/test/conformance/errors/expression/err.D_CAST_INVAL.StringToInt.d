/*
 * A string is no number.
 *
 * @line: 8
 */
BEGIN
{
	trace((int)execname);
}
