/*
 * A compound assignment reads first.
 *
 * @line: 8
 */
BEGIN
{
	self->x += 1;
}
