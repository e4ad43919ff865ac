/* The rest of the clause runs; later clauses of the firing do not. */
BEGIN
{
	printf("one\n");
	exit(0);
	n = 5;
	printf("two %d\n", n);
}

BEGIN
{
	n = 6;
	printf("never\n");
}

END
{
	printf("END %d\n", n);
}
