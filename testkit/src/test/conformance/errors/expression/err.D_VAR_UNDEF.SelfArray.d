/*
 * An array of the thread that nobody assigned.
 *
 * @line: 8
 */
BEGIN
{
	trace(self->x[1]);
}
