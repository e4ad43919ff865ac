/*
 * @line: 6
 */
BEGIN
{
	trace(progenyof("x"));
}
