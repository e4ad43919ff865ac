/*
 * aggregations.md 5: the final newline stands between records and rows
 */
BEGIN
{
	printf("data\n");
	@ = count();
	exit(0);
}
