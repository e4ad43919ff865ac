/*
 * Destructive actions are not: raise.
 *
 * @line: 9
 */
BEGIN
{
	speculate(1);
	raise(9);
}
