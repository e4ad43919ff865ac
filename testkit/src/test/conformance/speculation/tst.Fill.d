/*
 * @options: -q -xbufpolicy=fill
 */
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
	commit(s);
}

BEGIN
{
	printf("two\n");
	exit(0);
}
