/*
 * @options: -q -b 64k -xbufresize=manual
 */
BEGIN
{
	printf("yes\n");
	exit(0);
}
