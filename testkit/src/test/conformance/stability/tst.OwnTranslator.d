/*
 * @options: -q -xamin=Stable/Stable/Common
 */
struct s { int m; };
translator struct s < int I > { m = I; };

BEGIN
{
	printf("%d\n", xlate <struct s> (pid).m == pid);
	exit(0);
}
