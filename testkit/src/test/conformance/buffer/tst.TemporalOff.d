/*
 * @options: -q -xtemporal=off -xswitchrate=1s
 */
/* CPU by CPU, BEGIN's first and END's last: on one CPU that is the order of time. */
BEGIN
{
	printf("BEGIN\n");
}

tick-1ms
{
	printf("tick\n");
	exit(0);
}

END
{
	printf("END\n");
}
