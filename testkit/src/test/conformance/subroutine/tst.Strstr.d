BEGIN
{
	printf("%s|%s\n", strstr("hello world", "o w"), strstr("abc", ""));
	exit(0);
}
