/*
 * A macro variable that does not exist.
 *
 * @line: 9
 * @stderr: $nosuch
 */
BEGIN
{
	trace($nosuch);
}
