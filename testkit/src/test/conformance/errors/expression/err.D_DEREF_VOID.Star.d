/*
 * Nothing cannot be read.
 *
 * @line: 10
 */
void *p;

BEGIN
{
	trace(*p);
}
