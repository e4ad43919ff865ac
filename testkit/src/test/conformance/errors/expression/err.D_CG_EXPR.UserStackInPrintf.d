/*
 * Also of ustack( ).
 *
 * @line: 8
 */
BEGIN
{
	printf("%k", ustack());
}
