/*
 * Escapes count by what they stand for; what is no escape is two bytes.
 *
 * @line: 8
 */
BEGIN
{
	trace('\n\n\n\n\n\n\n\q');
}
