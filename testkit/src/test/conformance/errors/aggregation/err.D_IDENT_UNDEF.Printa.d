/*
 * Printed.
 *
 * @line: 8
 */
BEGIN
{
	printa(@a);
}
