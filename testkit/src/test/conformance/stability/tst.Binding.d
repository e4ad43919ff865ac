/*
 * @options: -q -xversion=1.9
 */
/* A binding says which version brought a name; this one is old enough. */
inline int mine = 5;
#pragma D binding "1.9" mine

BEGIN
{
	printf("%d\n", mine);
	exit(0);
}
