/*
 * Also of a thread's variables.
 *
 * @line: 9
 */
BEGIN
{
	self->x = "one";
	self->x = 1;
}
