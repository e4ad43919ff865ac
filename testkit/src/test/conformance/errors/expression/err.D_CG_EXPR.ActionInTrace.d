/*
 * An action's result is no value: trace( ).
 *
 * @line: 8
 */
BEGIN
{
	trace(stack());
}
