/*
 * A speculation begins before anything is recorded.
 *
 * @line: 9
 */
BEGIN
{
	trace(1);
	speculate(1);
}
