/*
 * The first assignment decides the type.
 *
 * @line: 9
 */
BEGIN
{
	x = 1;
	x = "one";
}
