/*
 * Also on a thread's variable.
 *
 * @line: 9
 */
BEGIN
{
	self->x = 1;
	trace(self->x[1]);
}
