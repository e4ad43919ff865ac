/*
 * @line: 6
 */
BEGIN
{
	trace(rand(1));
}
