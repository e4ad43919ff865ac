BEGIN
{
	s = (char *)alloca(8);
	bcopy("Linux", s, 6);
	tracemem(s, 5);
	exit(0);
}
