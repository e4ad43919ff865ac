/*
 * A sum is no place to store in.
 *
 * @line: 8
 */
BEGIN
{
	(pid + 1) = 2;
}
