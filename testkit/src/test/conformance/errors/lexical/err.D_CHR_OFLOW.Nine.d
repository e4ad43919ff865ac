/*
 * At most eight characters.
 *
 * @line: 8
 */
BEGIN
{
	trace('123456789');
}
