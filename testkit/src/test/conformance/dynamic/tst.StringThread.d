/*
 * @options: -q -xstrsize=64 -xdynvarsize=130
 * @stderr: dtrace: 1 dynamic variable drop
 */
BEGIN
{
	self->s = "first";
	self->t = "second";
	printf("%s %d\n", self->s, self->t == NULL);
	self->s = NULL;
	self->t = "third";
	printf("%d %s\n", self->s == NULL, self->t);
	exit(0);
}
