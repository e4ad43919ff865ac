char c[4];
int i[2];

BEGIN
{
	c[0] = 'o'; c[1] = 'k';
	i[1] = 0x41424344;
	trace(c);
	trace(i);
	exit(0);
}
