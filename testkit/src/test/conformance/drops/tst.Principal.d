/*
 * @options: -q -b 72 -xcpu=0 -xswitchrate=1ms
 * @stderr: dtrace: 2 drops on CPU 0
 */
/* Nobody empties a buffer of three records within one firing: the other two are dropped. */
int n;

BEGIN
{
	n++;
	printf("%d\n", n);
}

BEGIN
{
	n++;
	printf("%d\n", n);
}

BEGIN
{
	n++;
	printf("%d\n", n);
}

BEGIN
{
	n++;
	printf("%d\n", n);
}

BEGIN
{
	n++;
	printf("%d\n", n);
}

tick-700ms
{
	printf("carried out %d\n", n);
	exit(0);
}
