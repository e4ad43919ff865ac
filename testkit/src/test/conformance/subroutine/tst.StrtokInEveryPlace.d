BEGIN
{
	printf("%s.%s.%s\n", strtok("a/b/c", "/"), strtok(NULL, "/"), strtok(NULL, "/"));
	@[strtok("k,v", ",")] = count();
	printa("%s %@d\n", @);
	exit(0);
}
