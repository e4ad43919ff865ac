/*
 * A brace too many.
 *
 * @line: 11
 * @stderr: syntax error near "}"
 */
BEGIN
{
	trace(1);
}
}
