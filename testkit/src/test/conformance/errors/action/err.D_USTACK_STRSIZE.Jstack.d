/*
 * Also jstack's.
 *
 * @line: 8
 */
BEGIN
{
	jstack(5, "x");
}
