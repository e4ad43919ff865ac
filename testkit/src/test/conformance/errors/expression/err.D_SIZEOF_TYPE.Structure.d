/*
 * A structure that is only named has no size.
 *
 * @line: 8
 */
BEGIN
{
	trace(sizeof (struct nobody_defined_this));
}
