BEGIN
{
	printf("%d %d %d\n", rindex("abcabc", "abc"), rindex("abcabc", "abc", 2), rindex("abcabc", "abc", 3));
	printf("%d %d %d\n", rindex("abc", "c", -1), rindex("abc", "b", 10), rindex("abc", "c", 1));
	exit(0);
}
