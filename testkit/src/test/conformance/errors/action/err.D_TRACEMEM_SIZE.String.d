/*
 * And an integer.
 *
 * @line: 8
 */
BEGIN
{
	tracemem(0, "four");
}
