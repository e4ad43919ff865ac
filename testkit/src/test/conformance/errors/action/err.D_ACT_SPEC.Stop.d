/*
 * Destructive actions are not: stop.
 *
 * @line: 9
 */
BEGIN
{
	speculate(1);
	stop();
}
