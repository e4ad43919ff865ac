/*
 * A clause is closed.
 *
 * @stderr: syntax error near end of input
 */
BEGIN
{
	trace(1);
