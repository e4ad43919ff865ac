string g;
self string t;
this string l;

BEGIN
{
	printf("[%s] [%s]\n", g, this->l);
	g = "global";
	self->t = "thread";
	this->l = "local";
}

BEGIN
{
	printf("%s %s %s\n", g, self->t, this->l);
	g = self->t;
	self->t = this->l;
	this->l = "";
	printf("%s %s [%s]\n", g, self->t, this->l);
	exit(0);
}
