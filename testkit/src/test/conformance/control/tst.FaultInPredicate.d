/*
 * @stderr: divide-by-zero in predicate
 */
BEGIN
/1 / x/
{
	printf("never\n");
}

BEGIN
{
	printf("next\n");
	exit(0);
}
