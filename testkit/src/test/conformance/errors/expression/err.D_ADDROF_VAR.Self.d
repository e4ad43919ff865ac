/*
 * Thread-local ones neither.
 *
 * @line: 9
 */
BEGIN
{
	self->x = 1;
	trace(&self->x);
}
