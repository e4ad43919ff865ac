/*
 * Destructive actions are not: system.
 *
 * @line: 9
 */
BEGIN
{
	speculate(1);
	system("true");
}
