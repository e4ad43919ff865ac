/*
 * printf.md 3: tracemem is a dump in both modes
 *
 * @options: -q
 */
BEGIN
{
	this->p = (char *)alloca(8);
	bcopy("Linux", this->p, 6);
	tracemem(this->p, 5);
	exit(0);
}
