/*
 * A conversion that is not defined or not whole: %1.2.3d
 *
 * @line: 8
 */
BEGIN
{
	printf("%1.2.3d", 1);
}
