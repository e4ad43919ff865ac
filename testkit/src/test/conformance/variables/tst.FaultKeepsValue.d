/*
 * A store whose value cannot be read is a fault, and the variable keeps what it had.
 * @stderr: invalid address (0x18) in action #1
 */
struct pair { int a; int b; };
struct pair p;
string s;
self string t;

BEGIN
{
	s = "global";
	self->t = "thread";
	p.a = 5;
	p.b = 6;
}

BEGIN
{
	s = stringof((char *)0x18);
}

BEGIN
{
	self->t = stringof((char *)0x18);
}

BEGIN
{
	p = *(struct pair *)0x18;
}

dtrace:::ERROR
{
	faults++;
}

BEGIN
{
	this->u = "local";
}

BEGIN
{
	this->u = stringof((char *)0x18);
}

BEGIN
{
	printf("%d faults: %s %s %s %d %d\n", faults, s, self->t, this->u, p.a, p.b);
	exit(0);
}
