/*
 * actions.md 2: END's output, then the unprinted aggregations
 */
BEGIN
{
	@ = count();
	exit(0);
}

END
{
	printf("end\n");
	@ = count();
}
