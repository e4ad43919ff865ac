/*
 * An option's value is a string.
 *
 * @line: 8
 */
BEGIN
{
	setopt("aggrate", 1);
}
