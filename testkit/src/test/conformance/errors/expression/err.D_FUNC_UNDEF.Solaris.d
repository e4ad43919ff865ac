/*
 * What only illumos can do.
 *
 * @line: 9
 * @stderr: ddi_pathname
 */
BEGIN
{
	trace(ddi_pathname(0, 0));
}
