/*
 * aggregations.md 3.4: a char array that holds text
 */
struct s { char c[8]; };

BEGIN
{
	this->p = (struct s *)alloca(8);
	bcopy("hey", this->p, 4);
	@[this->p->c] = count();
	exit(0);
}
