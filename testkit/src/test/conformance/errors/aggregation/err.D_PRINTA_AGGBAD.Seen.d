/*
 * Printed is what is assigned somewhere.
 *
 * @line: 8
 */
BEGIN
{
	printa(@a[1]);
}
