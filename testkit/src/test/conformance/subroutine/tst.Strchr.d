BEGIN
{
	printf("%s %s\n", strchr("hello", 'l'), strrchr("hello", 'l'));
	exit(0);
}
