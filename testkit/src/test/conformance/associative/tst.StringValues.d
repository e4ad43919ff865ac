BEGIN
{
	a[1] = "one";
	a[2] = a[1];
	a[1] = "uno";
	printf("%s %s %d\n", a[1], a[2], a[1] == a[2]);
	a[a[1]=="uno" ? 3 : 4] = strjoin(a[1], a[2]);
	printf("%s\n", a[3]);
	exit(0);
}
