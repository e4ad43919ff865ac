/*
 * printf.md 5: a function pointer is shown as its symbol, without an offset
 *
 * @needs: btf
 */
struct s { long (*f)(int); };

BEGIN
{
	print((int (*)(void))&`vfs_read);
	this->p = (struct s *)alloca(8);
	this->p->f = (long (*)(int))&`vfs_read;
	print(*this->p);
	exit(0);
}
