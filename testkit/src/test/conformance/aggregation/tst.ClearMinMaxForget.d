/*
 * aggregations.md 5: min and max begin anew after clear
 *
 * @options: -q -xaggrate=10ms -xswitchrate=10ms
 */
BEGIN
{
	@a = min(5);
	@b = max(-5);
	clear(@a);
	clear(@b);
	n = 0;
}

tick-50ms
/n++ == 30/
{
	exit(0);
}

tick-50ms
/n == 26/
{
	@a = min(7);
	@b = max(-7);
}
