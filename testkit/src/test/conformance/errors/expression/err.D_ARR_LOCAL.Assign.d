/*
 * Clause-local variables are no associative arrays.
 *
 * @line: 8
 */
BEGIN
{
	this->x[1] = 2;
}
