/*
 * A conversion that is not defined or not whole: %1$d
 *
 * @line: 8
 */
BEGIN
{
	printf("%1$d", 1);
}
