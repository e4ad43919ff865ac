/*
 * Clause-local ones neither.
 *
 * @line: 9
 */
BEGIN
{
	this->x = 1;
	trace(&this->x);
}
