/*
 * Nothing cannot be stored.
 *
 * @line: 8
 */
BEGIN
{
	x = (void)1;
}
