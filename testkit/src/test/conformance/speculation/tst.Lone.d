/*
 * @options: -xcpu=0
 * @stderr: matched 5 probes
 */
/* speculate() alone speculates the default action: the line without data. */
BEGIN
{
	s = speculation();
}

BEGIN
{
	speculate(s);
}

BEGIN
{
	commit(s);
}

END
{
	printf("done");
}

BEGIN
{
	exit(0);
}
