/*
 * Also of system( ).
 *
 * @line: 8
 */
BEGIN
{
	system("true", 1);
}
