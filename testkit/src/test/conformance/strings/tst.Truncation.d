/*
 * A string holds strsize - 1 characters.
 * @options: -q -xstrsize=8
 */
BEGIN
{
	s = "0123456789";
	printf("%s %d %d\n", s, strlen(s), sizeof (s));
	self->s = "abcdefghij";
	a["k"] = "ABCDEFGHIJ";
	this->s = "zyxwvutsrq";
	printf("%s %s %s\n", self->s, a["k"], this->s);
	exit(0);
}
