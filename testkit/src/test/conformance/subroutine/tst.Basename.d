BEGIN
{
	printf("%s %s %s %s %s\n", basename("/a/b/c"), basename("/a/b/"), basename("/"), basename(""), basename("x"));
	exit(0);
}
