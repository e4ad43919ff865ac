/*
 * aggregations.md 1: the argument is a scalar
 */
struct s { int a; };

BEGIN
{
	@a = sum(*(struct s *)alloca(8));
}
