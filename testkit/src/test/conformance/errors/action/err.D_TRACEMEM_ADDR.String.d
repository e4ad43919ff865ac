/*
 * An address is an integer or a pointer.
 *
 * @line: 8
 */
BEGIN
{
	tracemem("text", 4);
}
