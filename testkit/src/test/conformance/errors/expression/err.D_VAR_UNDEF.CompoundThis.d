/*
 * Also a clause-local variable.
 *
 * @line: 8
 */
BEGIN
{
	this->x |= 1;
}
