struct s { int a; };
struct s v;
self struct s v;
this struct s v;

BEGIN
{
	v.a = 1;
	self->v.a = 2;
	this->v.a = 3;
	v.a++;
	self->v.a++;
	this->v.a++;
	printf("%d %d %d\n", v.a, self->v.a, this->v.a);
	exit(0);
}
