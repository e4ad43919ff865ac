/*
 * An action's result is no value: printf( ).
 *
 * @line: 8
 */
BEGIN
{
	printf("%d", stack());
}
