BEGIN
{
	printf("%d %d %d\n", index("abcabc", "c"), index("abcabc", "c", 3), index("abcabc", "c", 6));
	printf("%d %d %d\n", index("abc", "c", -5), index("abc", "a", 3), index("abc", "a", 100));
	exit(0);
}
