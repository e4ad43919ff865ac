BEGIN
{
	a = 3;
	printf("%d %d %s\n", a > 2 ? 10 : 20, a > 3 ? 10 : 20, a == 3 ? "three" : "other");
	exit(0);
}
