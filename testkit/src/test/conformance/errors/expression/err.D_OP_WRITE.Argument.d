/*
 * Arguments of the probe cannot be written.
 *
 * @line: 8
 */
BEGIN
{
	arg0 = 1;
}
