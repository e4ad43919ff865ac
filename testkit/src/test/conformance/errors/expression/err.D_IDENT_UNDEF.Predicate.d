/*
 * Nor does the body of a later clause count.
 *
 * @line: 7
 */
BEGIN
/x == 1/
{
	trace(1);
}

BEGIN
{
	x = 1;
}
