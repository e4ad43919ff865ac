/*
 * Built-in variables cannot be written: +=.
 *
 * @line: 8
 */
BEGIN
{
	timestamp += 1;
}
