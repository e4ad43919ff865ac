/*
 * sum( ) has a value to add.
 *
 * @line: 8
 */
BEGIN
{
	@a = sum();
}
