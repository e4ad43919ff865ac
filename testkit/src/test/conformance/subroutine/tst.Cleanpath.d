BEGIN
{
	printf("%s\n", cleanpath("/usr//lib"));
	printf("%s\n", cleanpath("/usr/./lib"));
	printf("%s\n", cleanpath("/usr/local/../lib"));
	printf("%s\n", cleanpath("/a/b/c/../../d"));
	printf("%s\n", cleanpath("///a///b"));
	exit(0);
}
