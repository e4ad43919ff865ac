/*
 * aggregations.md 4: many keys sort by value
 */
BEGIN
{
	@[1] = sum(50);
	@[2] = sum(40);
	@[3] = sum(30);
	@[4] = sum(20);
	@[5] = sum(10);
	exit(0);
}
