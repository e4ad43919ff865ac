/*
 * With option argref nobody asks whether arguments are used.
 *
 * @options: -q -xargref
 * @arguments: one two
 */
BEGIN
{
	printf("here\n");
	exit(0);
}
