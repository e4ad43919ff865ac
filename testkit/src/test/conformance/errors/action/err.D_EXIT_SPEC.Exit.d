/*
 * An end is not speculative.
 *
 * @line: 9
 */
BEGIN
{
	speculate(1);
	exit(0);
}
