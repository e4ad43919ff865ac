struct s { int a; int b; };
struct s *p;
inline struct s *second = p + 1;

BEGIN
{
	p = (struct s *)alloca(2 * sizeof (struct s));
	second->b = 4;
	printf("%d %d\n", p[1].b, second->b);
	exit(0);
}
