BEGIN
{
	printf("%s %s\n", toupper("aBc1z"), tolower("AbC1Z"));
	exit(0);
}
