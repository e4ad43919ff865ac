/*
 * denormalize( ) needs no number.
 *
 * @line: 9
 */
BEGIN
{
	@a = count();
	denormalize(@a, 2);
}
