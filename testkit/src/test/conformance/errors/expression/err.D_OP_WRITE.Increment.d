/*
 * Built-in variables cannot be written: ++.
 *
 * @line: 8
 */
BEGIN
{
	pid++;
}
