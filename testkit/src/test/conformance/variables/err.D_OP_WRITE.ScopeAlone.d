/*
 * A scope alone is no variable.
 *
 * @line: 8
 */
BEGIN
{
	self = 1;
}
