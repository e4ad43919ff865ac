/* A variable that is made by assigning a structure has its type. */
struct s { int a; int b; };
struct s v;

BEGIN
{
	v.a = 3; v.b = 4;
	copy = v;
	self->copy = v;
	this->copy = v;
	v.a = 0;
	copy.b++;
	self->copy.b += 2;
	this->copy.b += 3;
	printf("%d %d\n", copy.a, copy.b);
	printf("%d %d\n", self->copy.a, self->copy.b);
	printf("%d %d\n", this->copy.a, this->copy.b);
	printf("%d %d\n", v.a, v.b);
	exit(0);
}
