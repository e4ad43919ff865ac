/* A variable assigned from a part of itself. */
BEGIN
{
	s = "abcdef";
	s = substr(s, 2);
	s = strjoin(s, s);
	printf("%s\n", s);
	s = strchr(s, 'f');
	printf("%s %d\n", s, strlen(s));
	exit(0);
}
