BEGIN
{
	s = speculation();
}

BEGIN
{
	speculate(s);
	printf("from BEGIN\n");
}

BEGIN
{
	exit(0);
}

END
{
	printf("END\n");
}

END
{
	commit(s);
}
