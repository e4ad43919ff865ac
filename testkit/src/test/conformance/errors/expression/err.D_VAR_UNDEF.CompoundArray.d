/*
 * Also an array's element.
 *
 * @line: 8
 */
BEGIN
{
	x["a"] += 1;
}
