BEGIN
{
	s = speculation();
}

BEGIN
{
	speculate(s);
	printf("once\n");
}

BEGIN
{
	commit(s);
}

BEGIN
{
	commit(s);
}

BEGIN
{
	speculate(s);
	printf("too late\n");
}

BEGIN
{
	exit(0);
}
