/*
 * @stderr: divide-by-zero in action #4
 */
/*
 * What was done before the fault stays done. The aggregation counts for two: its tuple begins with
 * the variable, then comes the aggregating action.
 */
int zero;

BEGIN
{
	x = 5;
	@ = count();
	printf("never %d\n", 1 / zero);
}

BEGIN
{
	printf("%d\n", x);
	exit(0);
}

END
{
	printa("%@d\n", @);
}
