/*
 * A variable does not come from its own value.
 *
 * @line: 8
 */
BEGIN
{
	self->x = self->x + 1;
}
