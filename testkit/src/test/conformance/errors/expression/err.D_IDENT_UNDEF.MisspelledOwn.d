/*
 * A variable like one of the program's.
 *
 * @line: 10
 * @stderr: did you mean total?
 */
BEGIN
{
	total = 1;
	trace(totla);
}
