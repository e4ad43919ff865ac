/*
 * A host is a string: %I
 *
 * @line: 8
 */
BEGIN
{
	printf("%I\n", 1);
}
