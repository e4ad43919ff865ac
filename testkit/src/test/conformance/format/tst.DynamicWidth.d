BEGIN
{
	printf("[%*d] [%-*d] [%.*s]\n", 6, 42, 6, 42, 2, "abcd");
	exit(0);
}
