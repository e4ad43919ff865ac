/*
 * Also if it is a thread's.
 *
 * @line: 9
 */
BEGIN
{
	self->x[1] = 1;
	trace(self->x);
}
