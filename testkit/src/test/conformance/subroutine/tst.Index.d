BEGIN
{
	printf("%d %d %d %d\n", index("hello", "l"), index("hello", "z"), rindex("hello", "l"), index("hello", "l", 3));
	exit(0);
}
