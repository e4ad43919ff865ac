/*
 * Stable enough.
 *
 * @options: -q -xamin=Private/Private/Unknown
 */
int x;
#pragma D attributes Private/Private/Unknown x
BEGIN
{
	printf("%d\n", x);
	exit(0);
}
