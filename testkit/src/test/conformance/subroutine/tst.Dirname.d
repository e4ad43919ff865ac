BEGIN
{
	printf("%s %s %s %s %s\n", dirname("/a/b/c"), dirname("/a"), dirname("a"), dirname(""), dirname("/a/b//"));
	exit(0);
}
