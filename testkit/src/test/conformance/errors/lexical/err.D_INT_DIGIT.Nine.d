/*
 * 9 is no octal digit.
 *
 * @line: 9
 * @stderr: 9
 */
BEGIN
{
	trace(0129);
}
