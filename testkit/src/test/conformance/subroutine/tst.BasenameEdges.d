BEGIN
{
	printf("%s %s %s %s\n", basename(""), basename("/"), basename("///"), basename("a"));
	printf("%s %s %s\n", basename("a/"), basename("/usr/lib"), basename("/usr/lib///"));
	exit(0);
}
