BEGIN
{
	exit(0);
	printf("same clause\n");
}

BEGIN
{
	printf("later clause\n");
}
