/*
 * A result does not.
 *
 * @line: 8
 */
BEGIN
{
	rand()++;
}
