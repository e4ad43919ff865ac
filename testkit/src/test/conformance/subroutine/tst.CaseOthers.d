BEGIN
{
	printf("%s %s\n", toupper("aZ09{`@[~"), tolower("AZ09{`@[~"));
	exit(0);
}
