/*
 * A probe's name has 63 characters at most.
 *
 * @line: 6
 */
:::nnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnn0
{
	trace(1);
}
