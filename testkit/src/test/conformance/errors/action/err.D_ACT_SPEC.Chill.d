/*
 * Destructive actions are not: chill.
 *
 * @line: 9
 */
BEGIN
{
	speculate(1);
	chill(1);
}
