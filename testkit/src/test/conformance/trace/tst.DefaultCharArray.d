/*
 * printf.md 3, default: a char array with text
 *
 * @options: 
 * @cpu: any
 * @stderr: script '
 */
struct s { char c[8]; };

BEGIN
{
	this->p = (struct s *)alloca(8);
	bcopy("hi", this->p, 3);
	trace(this->p->c);
	this->p->c[2] = 120;
	trace(this->p->c);
	exit(0);
}
