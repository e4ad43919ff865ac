/*
 * Also as a precision.
 *
 * @line: 8
 */
BEGIN
{
	printf("%.*s", "two", "text");
}
