/*
 * A function cannot be read.
 *
 * @line: 10
 */
int (*f)(int);

BEGIN
{
	trace(*f);
}
