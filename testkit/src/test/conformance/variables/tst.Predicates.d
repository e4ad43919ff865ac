BEGIN
{
	i = 3;
}

BEGIN
/i == 3/
{
	printf("yes ");
}

BEGIN
/i != 3/
{
	printf("no ");
}

BEGIN
/i / 2 == 1/
{
	printf("half\n");
	exit(0);
}
