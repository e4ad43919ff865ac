/* What follows speculate() in one clause is one record: all of it or nothing. */
BEGIN
{
	s = speculation();
}

BEGIN
{
	speculate(s);
	printf("a");
	printf("b");
	printf("c\n");
}

BEGIN
{
	commit(s);
}

BEGIN
{
	exit(0);
}
