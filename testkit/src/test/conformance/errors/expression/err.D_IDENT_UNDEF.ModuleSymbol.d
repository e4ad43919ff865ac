/*
 * A module that the kernel lacks.
 *
 * @line: 8
 */
BEGIN
{
	trace(nosuchmodule`jiffies);
}
