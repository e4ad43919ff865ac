/* The predicate guards every branch. */
BEGIN
/0/
{
	if (1)
		printf("then\n");
	else
		printf("else\n");
}

BEGIN
{
	exit(0);
}
