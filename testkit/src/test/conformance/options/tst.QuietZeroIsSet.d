/*
 * language.md 8: 0 still counts as set
 *
 * @options: -xquiet=0
 */
BEGIN
{
	printf("x\n");
	exit(0);
}
