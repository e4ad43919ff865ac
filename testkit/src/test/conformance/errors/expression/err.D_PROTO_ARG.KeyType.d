/*
 * Keys keep their types.
 *
 * @line: 9
 */
BEGIN
{
	x[1] = 1;
	x["a"] = 1;
}
