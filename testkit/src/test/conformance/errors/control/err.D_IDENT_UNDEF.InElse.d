/*
 * Also in conditions further down.
 *
 * @line: 10
 */
BEGIN
{
	if (1)
		trace(1);
	else if (nosuch)
		trace(2);
}
