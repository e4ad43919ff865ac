/*
 * printf.md 5: in default mode the record adds its own newline
 *
 * @options: 
 * @cpu: any
 * @stderr: matched 1 probe
 */
struct p { int x; };

BEGIN
{
	this->p = (struct p *)alloca(16);
	print(*this->p);
	exit(0);
}
