/*
 * A thread's string that was never assigned is NULL, which cannot be recorded.
 * @stderr: invalid address (0x0) in action #1
 */
self string t;

BEGIN
{
	trace(self->t);
}

BEGIN
{
	printf("%d %d\n", self->t == NULL, self->t == "");
	self->t = "a";
	printf("%s\n", self->t);
	self->t = NULL;
	printf("%d\n", self->t == NULL);
	exit(0);
}
