/*
 * @line: 6
 */
BEGIN
{
	trace(self->nowhere);
}
