/*
 * @options: -q -xdynvarsize=64
 * @stderr: dtrace: 1 dynamic variable drop
 */
/* A store that was lost reads as 0 in a predicate. */
BEGIN
{
	self->on = 1;
}

BEGIN
/self->on/
{
	printf("never\n");
}

BEGIN
{
	printf("off\n");
	exit(0);
}
