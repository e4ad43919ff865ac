/*
 * The address of an element's member may be used at once, and a copy's be kept.
 */
struct pair { int a; char t[4]; };
struct pair x[int];
BEGIN
{
	x[1].a = 5;
	x[1].t[0] = 'o';
	x[1].t[1] = 'k';
	printf("%d %s\n", *(&x[1].a), stringof(x[1].t));
	this->copy = x[1];
	this->p = &this->copy.a;
	*this->p = 6;
	printf("%d %d\n", this->copy.a, x[1].a);
	exit(0);
}
