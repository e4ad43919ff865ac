BEGIN
{
	printf("%s\n", cleanpath("/.a/..b/...c"));
	printf("%s\n", cleanpath("a.b/c..d/e."));
	printf("%s\n", cleanpath("./a"));
	printf("%s\n", cleanpath("../a/../b"));
	exit(0);
}
