/*
 * @line: 6
 */
BEGIN
{
	trace(uregs[-1]);
}
