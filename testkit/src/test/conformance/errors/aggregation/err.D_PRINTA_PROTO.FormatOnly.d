/*
 * A format alone is not enough.
 *
 * @line: 8
 */
BEGIN
{
	printa("%d");
}
