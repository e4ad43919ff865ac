/*
 * Attributes, of what is and of what will be; any case; a binding.
 */
int x;
#pragma D attributes Stable/Stable/Common x
#pragma D attributes evolving/UNSTABLE/isa y
#pragma D attributes Private y
#pragma D binding "1.0" x
#pragma D binding "1.6.3" y
#pragma D binding "2.0" z
#pragma D depends_on provider dtrace
int y;
inline int z = 3;
BEGIN
{
	printf("%d\n", x + y + z);
	exit(0);
}
