/*
 * @options: -q -xamin=Stable/Stable/Common
 */
inline int mine = (int)(uintptr_t)curthread;
#pragma D attributes Stable/Stable/Common mine

BEGIN
{
	x = 1 || mine;
	printf("%d\n", x);
	exit(0);
}
