int i;
string s;
self int none;

BEGIN
{
	printf("[%d] [%s] [%d]\n", i, s, self->none == 0 ? 1 : 0);
	exit(0);
}
