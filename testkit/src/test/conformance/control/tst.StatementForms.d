/*
 * Empty statements, a last one without semicolon, several on a line.
 */
BEGIN
{
	;;
	x = 1;; y = 2;
	printf("%d %d\n", x, y)
}

BEGIN { ; }

BEGIN
{
	exit(0)
}
