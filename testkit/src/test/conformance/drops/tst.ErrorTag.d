/*
 * @options: -q -xdroptags
 * @stderr: dtrace: [DTRACEDROP_DBLERROR] 1 error in ERROR probe enabling
 */
int zero;

BEGIN
{
	n = 1 / zero;
	exit(0);
}

BEGIN
{
	exit(0);
}

ERROR
{
	n = 1 / zero;
}
