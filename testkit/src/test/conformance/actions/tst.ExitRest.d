/*
 * actions.md 2: the rest of the clause runs, later clauses do not
 */
BEGIN
{
	exit(0);
	printf("rest\n");
}

BEGIN
{
	printf("never\n");
}

END
{
	printf("end\n");
}
