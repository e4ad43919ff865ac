/*
 * printf( ) without arguments.
 *
 * @line: 8
 */
BEGIN
{
	printf();
}
