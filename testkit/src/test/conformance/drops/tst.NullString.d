/*
 * @stderr: invalid address (0x0) in action #2
 */
/* BADADDR names the address. */
BEGIN
{
	self->none = 0;
	printf("%d\n", strlen((string)self->none));
}

BEGIN
{
	exit(0);
}

ERROR
{
	printf("fault %d address %d\n", arg4, arg5);
}
