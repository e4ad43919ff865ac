END
{
	s = speculation();
}

END
{
	speculate(s);
	printf("in END\n");
}

END
{
	commit(s);
}

BEGIN
{
	exit(0);
}
