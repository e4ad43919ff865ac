/*
 * @line: 6
 */
BEGIN
{
	@ = lquantize(1, 5, 5);
}
