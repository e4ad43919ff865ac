BEGIN
{
	printf("%d %d %d\n", index("abc", ""), index("abc", "", 1), index("abc", "", 3));
	printf("%d %d %d %d\n", index("abc", "", 10), index("", "", 5), index("", "", -1), index("", "a"));
	exit(0);
}
