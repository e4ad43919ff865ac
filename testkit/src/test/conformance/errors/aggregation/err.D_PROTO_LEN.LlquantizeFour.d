/*
 * llquantize( ) wants its steps.
 *
 * @line: 8
 */
BEGIN
{
	@a = llquantize(1, 10, 0, 3);
}
