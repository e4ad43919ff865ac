/*
 * printf.md 3, default: a char array without NUL
 *
 * @options: 
 * @cpu: any
 * @stderr: script '
 */
struct s { char c[4]; };

BEGIN
{
	this->p = (struct s *)alloca(8);
	bcopy("abc", this->p, 3);
	this->p->c[3] = 100;
	trace(this->p->c);
	exit(0);
}
