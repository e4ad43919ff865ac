BEGIN
{
	printf("%s\n", cleanpath("/../../a"));
	printf("%s\n", cleanpath("/a/../../b"));
	exit(0);
}
