/*
 * Also of freopen( ).
 *
 * @line: 8
 */
BEGIN
{
	freopen("file", 1);
}
