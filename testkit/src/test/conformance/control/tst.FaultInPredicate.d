/*
 * @stderr: divide-by-zero in predicate
 */
int x;

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
