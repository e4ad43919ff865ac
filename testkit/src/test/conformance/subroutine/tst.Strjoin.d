BEGIN
{
	printf("%s %s\n", strjoin("abc", "def"), strjoin("", "x"));
	exit(0);
}
