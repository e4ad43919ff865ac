struct s { int alpha; };
struct s v;

BEGIN
{
	trace(v.alpa);
}
