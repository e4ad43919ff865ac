/* Keys and values of a declared array are converted to the declared types. */
int a[string, char];
string names[int];

BEGIN
{
	a["k", 0x141] = 0x100000005;
	printf("%d %d\n", a["k", 'A'], a["k", 0x41]);
	names[1] = "one";
	names[2] = "two";
	i = 2;
	printf("%s %s\n", names[i - 1], names[i]);
	exit(0);
}
