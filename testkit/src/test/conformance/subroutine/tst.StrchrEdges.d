BEGIN
{
	printf("%s %s [%s] [%s]\n", strchr("abcb", 'b'), strrchr("abcb", 'b'), strchr("abc", 0), strrchr("abc", 0));
	printf("%d %d\n", strchr("abc", 'x') == NULL, strrchr("", 'x') == NULL);
	exit(0);
}
