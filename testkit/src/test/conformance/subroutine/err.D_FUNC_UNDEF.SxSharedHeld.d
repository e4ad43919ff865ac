/*
 * @line: 6
 */
BEGIN
{
	trace(sx_shared_held(0));
}
