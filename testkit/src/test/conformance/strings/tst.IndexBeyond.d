/*
 * @stderr: invalid address
 */
BEGIN
{
	s = "hello";
	i = sizeof (string);
	trace(s[i]);
}

BEGIN
{
	exit(0);
}

ERROR
{
	printf("%d\n", arg4);
}
