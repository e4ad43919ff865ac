BEGIN
{
	printf("%d %d %d\n", rindex("abc", ""), rindex("abc", "", 10), rindex("abc", "", 1));
	printf("%d %d %d\n", rindex("abc", "", -1), rindex("", ""), rindex("", "a"));
	exit(0);
}
