/*
 * A pattern of nothing but blanks and stars matches BEGIN among others; names need not be valid where nothing has to match.
 *
 * @options: -qZ
 */
*x*y*:::
{
	printf("never\n");
}

BEGIN
{
	exit(0);
}
