BEGIN
{
	s = speculation();
}

BEGIN
/s == 0/
{
	speculate(s);
	printf("never\n");
}

BEGIN
/s != 0/
{
	speculate(s);
	printf("yes\n");
}

BEGIN
/s == 0/
{
	commit(s);
}

BEGIN
{
	printf("not yet\n");
}

BEGIN
/s/
{
	commit(s);
}

BEGIN
{
	exit(0);
}
