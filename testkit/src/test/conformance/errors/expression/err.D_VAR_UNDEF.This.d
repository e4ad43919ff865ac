/*
 * A clause-local variable that nobody assigned.
 *
 * @line: 9
 * @stderr: this->x
 */
BEGIN
{
	trace(this->x);
}
