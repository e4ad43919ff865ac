int d[int];
string s[int];

BEGIN
{
	d[1] = 5;
	d[1] = 0;
	s[1] = "x";
	s[1] = NULL;
	printf("%d %d %d %d\n", d[1], d[2], s[1] == NULL, s[2] == "");
	exit(0);
}
