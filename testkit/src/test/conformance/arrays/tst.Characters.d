/* Characters of an array are text where a string is wanted. */
char c[8];

BEGIN
{
	c[0] = 'd'; c[1] = 't'; c[2] = 'r';
	s = stringof(c);
	printf("%s %s %d\n", c, s, strlen(c));
	printf("%d %d\n", c == "dtr", c != "dt");
	printf("%s\n", strjoin(c, "ace"));
	c[0] = 'D';
	printf("%s %s\n", c, s);
	exit(0);
}
