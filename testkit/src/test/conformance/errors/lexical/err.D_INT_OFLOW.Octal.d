/*
 * More than 64 bits of octal digits.
 *
 * @line: 8
 */
BEGIN
{
	trace(02000000000000000000000);
}
