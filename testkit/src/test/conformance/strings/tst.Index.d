BEGIN
{
	s = "hello";
	i = 1;
	printf("%c%c%c %d\n", s[0], s[i], s[i + 3], s[5]);
	printf("%c %d\n", "literal"[3], execname[0] != 0);
	exit(0);
}
