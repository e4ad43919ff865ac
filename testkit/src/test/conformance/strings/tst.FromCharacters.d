BEGIN
{
	p = (char *)alloca(8);
	p[0] = 'a'; p[1] = 'b'; p[2] = 0;
	s = stringof(p);
	p[1] = 'c';
	printf("%s %s %d\n", s, stringof(p), s == stringof(p));
	string_t = (string)p;
	printf("%s\n", string_t);
	exit(0);
}
