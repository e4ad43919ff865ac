inline string name[int n] = n == 0 ? "zero" : n == 1 ? "one" : "many";

BEGIN
{
	i = 1;
	printf("%s %s %s\n", name[0], name[i], name[i + 1]);
	exit(0);
}
