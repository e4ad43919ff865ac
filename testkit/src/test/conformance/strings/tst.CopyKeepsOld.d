/* Storing a shorter text leaves nothing of the longer one. */
BEGIN
{
	s = "a long text";
	s = "b";
	k[s] = 1;
	t = "b";
	printf("%d %s %d\n", k[t], s, s == t);
	self->s = "another long text";
	self->s = "c";
	k[self->s] = 2;
	printf("%d %s\n", k["c"], self->s);
	exit(0);
}
