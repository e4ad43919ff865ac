BEGIN
{
	i = 1;
	printf("%s %s\n", i ? "yes" : "no", i - 1 ? "longer text" : "no");
	s = i ? "left" : execname;
	printf("%s %d\n", s, strlen(i == 1 ? "abc" : s));
	exit(0);
}
