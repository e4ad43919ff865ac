/*
 * variants.md 3: rawbytes is for arrays, strings and odd sizes only
 *
 * @options: -q -xrawbytes -xstrsize=16
 */
struct s { char c[8]; };

BEGIN
{
	this->p = (struct s *)alloca(8);
	bcopy("text", this->p, 5);
	trace(this->p->c);
	trace(5);
	trace(6LL);
	trace("\n");
	exit(0);
}
