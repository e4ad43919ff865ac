/*
 * consumer.md 5: zdefs is -Z
 *
 * @options: -q -xzdefs
 */
nosuch:::probe
{
}

BEGIN
{
	printf("x\n");
	exit(0);
}
