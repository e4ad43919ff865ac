/*
 * aggregations.md 4: avg by total/count
 */
BEGIN
{
	@[1] = avg(10);
	@[1] = avg(20);
	@[2] = avg(14);
	@[3] = avg(-14);
	exit(0);
}
