/*
 * @line: 6
 */
BEGIN
{
	trace(json("{}"));
}
