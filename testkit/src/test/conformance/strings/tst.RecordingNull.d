/*
 * @stderr: invalid address (0x0) in action #2
 */
BEGIN
{
	s = "x";
	s = NULL;
}

BEGIN
{
	i = 1;
	printf("%s\n", s);
}

BEGIN
{
	exit(0);
}

ERROR
{
	printf("%d %x\n", arg4, arg5);
}
