/*
 * A name like one that exists.
 *
 * @line: 9
 * @stderr: did you mean
 */
BEGIN
{
	trace(excename);
}
