BEGIN
{
	printf("%s %s %s %s\n", dirname(""), dirname("a"), dirname("/a"), dirname("/"));
	printf("%s %s %s %s\n", dirname("//"), dirname("a/b"), dirname("a//b//"), dirname("/usr/lib/"));
	exit(0);
}
