/*
 * @options: -q -xbufpolicy=ring
 */
/* A committed speculation in a ring buffer. */
BEGIN
{
	s = speculation();
}

BEGIN
{
	speculate(s);
	printf("one\n");
}

BEGIN
{
	speculate(s);
	printf("two\n");
}

BEGIN
{
	commit(s);
}

BEGIN
{
	printf("three\n");
	exit(0);
}
