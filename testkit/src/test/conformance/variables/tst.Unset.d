int i;
string s;

BEGIN
{
	printf("[%d] [%s] [%d]\n", i, s, self->none == 0 ? 1 : 0);
	self->none = 1;
	exit(0);
}
