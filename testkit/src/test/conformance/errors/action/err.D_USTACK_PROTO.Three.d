/*
 * ustack( ) has a depth and a size.
 *
 * @line: 8
 */
BEGIN
{
	ustack(1, 2, 3);
}
