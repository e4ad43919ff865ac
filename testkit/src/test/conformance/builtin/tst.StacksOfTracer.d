BEGIN
{
	printf("%d %d\n", ustackdepth >= 0, stackdepth >= 0);
	exit(0);
}
