/*
 * printf.md 5: translated data prints all members; those without a translation are zero
 */
struct src { int x; };
struct dst { int a; int b; string s; };

translator struct dst < struct src *p > {
	a = p->x + 1;
	s = "text";
};

BEGIN
{
	this->p = (struct src *)alloca(8);
	this->p->x = 4;
	print(*(xlate <struct dst *> (this->p)));
	exit(0);
}
