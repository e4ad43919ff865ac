/* A fault behind speculate() ends the whole clause, as any fault does.
 * @stderr: divide-by-zero
 */
BEGIN
{
	self->spec = speculation();
	zero = 0;
	if (self->spec) {
		speculate(self->spec);
		y = 1 / zero;
	}
	printf("never\n");
}

BEGIN
{
	exit(0);
}

ERROR
{
	printf("fault %d\n", arg4);
}
