/*
 * A constant does not grow.
 *
 * @line: 8
 */
BEGIN
{
	++1;
}
