BEGIN
{
	printf("%s|%s|%s|%s|%s\n", substr("hello", 1, 3), substr("hello", -3), substr("hello", 2), substr("hello", 1, -1), substr("hello", 9));
	exit(0);
}
