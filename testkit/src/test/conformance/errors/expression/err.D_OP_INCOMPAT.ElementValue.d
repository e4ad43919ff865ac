/*
 * An array's values have one type.
 *
 * @line: 9
 */
BEGIN
{
	x["a"] = 1;
	x["b"] = "two";
}
