/*
 * An action is no variable.
 *
 * @line: 8
 */
BEGIN
{
	x = trace;
}
