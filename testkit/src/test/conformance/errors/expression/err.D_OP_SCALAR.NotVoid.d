/*
 * It is no truth value.
 *
 * @line: 8
 */
BEGIN
{
	x = !(void)1;
}
