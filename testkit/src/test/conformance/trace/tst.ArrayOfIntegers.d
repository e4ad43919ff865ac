/*
 * printf.md 3: an array is bytes
 */
struct s { int a[5]; };

BEGIN
{
	this->p = (struct s *)alloca(20);
	this->p->a[0] = 1;
	this->p->a[4] = 0x31323334;
	trace(this->p->a);
	exit(0);
}
