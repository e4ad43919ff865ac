/*
 * A constant has no address.
 *
 * @line: 8
 */
BEGIN
{
	trace(&1);
}
