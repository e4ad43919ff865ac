/*
 * An action is no branch of ?:.
 *
 * @line: 8
 */
BEGIN
{
	1 ? trace(1) : trace(2);
}
