BEGIN
{
	printf("%s %s [%s]\n", strstr("abcabc", "ca"), strstr("abc", ""), strstr("", ""));
	printf("%d %d %d\n", strstr("abc", "x") == NULL, strstr("", "a") == NULL, strstr("ab", "abc") == NULL);
	exit(0);
}
