/* Every kind of value may be speculative. */
BEGIN
{
	s = speculation();
	name = "text";
	wide = 0x123456789abcdef;
}

BEGIN
{
	speculate(s);
	printf("%s %x %c\n", name, wide, 'q');
	trace(name);
	printf("\n%s\n", strjoin(name, "!"));
}

BEGIN
{
	commit(s);
}

BEGIN
{
	exit(0);
}
