struct never_defined_anywhere;
struct never_defined_anywhere *p;

BEGIN
{
	trace(p->x);
}
