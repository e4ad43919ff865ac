/*
 * So has jstack( ).
 *
 * @line: 8
 */
BEGIN
{
	jstack(1, 2, 3);
}
