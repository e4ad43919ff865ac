/*
 * Descriptions share a clause; one that matches twice runs twice.
 */
BEGIN,
dtrace:::BEGIN , ::BEGIN
{
	x++;
	printf("%d %s\n", x, probename);
}

END
{
	printf("%d\n", x);
}

BEGIN
{
	exit(0);
}
